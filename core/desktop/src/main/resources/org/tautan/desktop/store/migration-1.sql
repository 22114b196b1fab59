-- The first shape of the store. Times are milliseconds since 1970, codes are those of the classes
-- that own the tables, blobs named after a protocol type are that type's bytes.

-- This device's account and keys, one row.
CREATE TABLE own_account (
  row    INTEGER PRIMARY KEY CHECK (row = 1),
  record BLOB NOT NULL
) STRICT;

CREATE TABLE counter (
  counter INTEGER PRIMARY KEY,
  value   INTEGER NOT NULL
) STRICT;

-- Ids are unique over all kinds.
CREATE TABLE pre_key (
  id          INTEGER PRIMARY KEY,
  kind        INTEGER NOT NULL,
  key         BLOB NOT NULL,
  created_at  INTEGER NOT NULL,
  replaced_at INTEGER
) STRICT;
CREATE INDEX pre_key_by_age ON pre_key (kind, created_at, id);

-- With which base keys sessions were opened on which prekeys.
CREATE TABLE base_key (
  signed_id INTEGER NOT NULL,
  kyber_id  INTEGER NOT NULL,
  base_key  BLOB NOT NULL,
  PRIMARY KEY (signed_id, kyber_id, base_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX base_key_by_kyber ON base_key (kyber_id);

CREATE TABLE session (
  account BLOB NOT NULL,
  device  INTEGER NOT NULL,
  record  BLOB NOT NULL,
  PRIMARY KEY (account, device)
) STRICT;

CREATE TABLE device_list (
  account   BLOB NOT NULL PRIMARY KEY,
  directory BLOB NOT NULL
) STRICT;

CREATE TABLE list_hash (
  account BLOB NOT NULL,
  epoch   INTEGER NOT NULL,
  version INTEGER NOT NULL,
  hash    BLOB NOT NULL,
  PRIMARY KEY (account, epoch, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE chat (
  account      BLOB NOT NULL PRIMARY KEY,
  state        INTEGER NOT NULL,
  decided_at   INTEGER NOT NULL,
  display_name TEXT NOT NULL,
  nickname     TEXT NOT NULL,
  contact_key  BLOB,
  read_at      INTEGER,
  read_device  INTEGER,
  read_id      BLOB,
  hold         INTEGER NOT NULL,
  told_epoch   INTEGER,
  told_version INTEGER,
  told_profile INTEGER NOT NULL
) STRICT;

-- Small numbers for the accounts that messages name.
CREATE TABLE known_account (
  number  INTEGER PRIMARY KEY,
  account BLOB NOT NULL UNIQUE
) STRICT;

-- row: milliseconds of order_at << 20 | a number within that millisecond, so that the order of rows
-- is the order of time, which makes searching the newest first cheap.
-- counted: 1 when the other side wrote it and it is not a note.
CREATE TABLE message (
  row           INTEGER PRIMARY KEY,
  chat          INTEGER NOT NULL REFERENCES known_account (number),
  sender        INTEGER NOT NULL REFERENCES known_account (number),
  sender_device INTEGER NOT NULL,
  id            BLOB NOT NULL,
  order_at      INTEGER NOT NULL,
  order_device  INTEGER NOT NULL,
  order_id      BLOB NOT NULL,
  sent_at       INTEGER NOT NULL,
  status        INTEGER NOT NULL,
  counted       INTEGER NOT NULL,
  kind          INTEGER NOT NULL,
  text          TEXT,
  number        INTEGER NOT NULL,
  detail        INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX message_name ON message (chat, sender, id);
CREATE INDEX message_place ON message (chat, order_at, order_device, order_id, counted);

-- AUTOINCREMENT: no position is ever used again.
CREATE TABLE outbox (
  position   INTEGER PRIMARY KEY AUTOINCREMENT,
  draft      BLOB NOT NULL,
  submission BLOB,
  submit     BLOB
) STRICT;

CREATE TABLE sent_log (
  account BLOB NOT NULL,
  device  INTEGER NOT NULL,
  hash    BLOB NOT NULL,
  chat    BLOB NOT NULL,
  message BLOB NOT NULL,
  content BLOB NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (account, device, hash)
) STRICT;
CREATE INDEX sent_log_by_age ON sent_log (at);

CREATE TABLE undecrypted (
  account  BLOB NOT NULL,
  device   INTEGER NOT NULL,
  message  BLOB NOT NULL,
  envelope BLOB NOT NULL,
  failure  INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  next_at  INTEGER NOT NULL,
  PRIMARY KEY (account, device, message)
) STRICT;
CREATE INDEX undecrypted_by_time ON undecrypted (next_at, message);

CREATE TABLE receipt (
  position INTEGER PRIMARY KEY,
  account  BLOB NOT NULL,
  type     INTEGER NOT NULL,
  message  BLOB NOT NULL,
  UNIQUE (account, type, message)
) STRICT;
