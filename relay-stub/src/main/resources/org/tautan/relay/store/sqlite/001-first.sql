-- Accounts. `epoch`, `version`, `hash` and `expires_at` (ms) are those of the current list.
CREATE TABLE account (
  account BLOB NOT NULL PRIMARY KEY,
  epoch INTEGER NOT NULL,
  version INTEGER NOT NULL,
  hash BLOB NOT NULL,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Every primary that an account ever had, so that an old phone can be told what happened.
CREATE TABLE primary_certificate (
  account BLOB NOT NULL,
  epoch INTEGER NOT NULL,
  certificate BLOB NOT NULL,
  PRIMARY KEY (account, epoch)
) WITHOUT ROWID;

-- Every list of an account, for ever.
CREATE TABLE device_list (
  account BLOB NOT NULL,
  epoch INTEGER NOT NULL,
  version INTEGER NOT NULL,
  list BLOB NOT NULL,
  PRIMARY KEY (account, epoch, version)
) WITHOUT ROWID;

-- Devices, those that are out included: an id is never used again.
-- `standing`: 0 in, 1 held, 2 left by its own word, 3 removed by a list.
-- Empty: `certificate` of device 0, `capabilities` and `leaves` that were never given.
-- `leaves` is deposited while standing < 2, in force at 2.
CREATE TABLE device (
  account BLOB NOT NULL,
  device INTEGER NOT NULL,
  identity_key BLOB NOT NULL,
  certificate BLOB NOT NULL,
  certificate_hash BLOB NOT NULL,
  standing INTEGER NOT NULL,
  registration_id INTEGER NOT NULL,
  login_counter INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  held_at INTEGER NOT NULL DEFAULT 0,
  capabilities BLOB NOT NULL,
  leaves BLOB NOT NULL,
  PRIMARY KEY (account, device)
) WITHOUT ROWID;

-- `kind`: 1 signed, 2 last resort, 3 one-time, 4 one-time Kyber.
-- `state`: 0 ready, 1 spent; of a spent one only the digest stays, so that its id is never used again.
CREATE TABLE prekey (
  account BLOB NOT NULL,
  device INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  id INTEGER NOT NULL,
  state INTEGER NOT NULL,
  digest BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (account, device, kind, id)
) WITHOUT ROWID;

CREATE INDEX prekey_ready ON prekey (account, device, kind, id) WHERE state = 0;

CREATE TABLE invite (
  digest BLOB NOT NULL PRIMARY KEY,
  expires_at INTEGER NOT NULL,
  used INTEGER NOT NULL
) WITHOUT ROWID;

-- One for each device that ever sent or was sent something. `sequence` is the last one given out.
CREATE TABLE mailbox (
  id INTEGER PRIMARY KEY,
  account BLOB NOT NULL,
  device INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  messages INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  UNIQUE (account, device)
);

-- `kind`: 0 envelope, 1 gap marker. `at` (ms) is when the envelope, or the newest dropped one, was accepted.
CREATE TABLE item (
  mailbox INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (mailbox, sequence)
) WITHOUT ROWID;

-- What was submitted, by the sender's mailbox, so that it is accepted once.
CREATE TABLE submission (
  sender INTEGER NOT NULL,
  submission BLOB NOT NULL,
  digest BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (sender, submission)
) WITHOUT ROWID;

CREATE INDEX submission_at ON submission (at);
