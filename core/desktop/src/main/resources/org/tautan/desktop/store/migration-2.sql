-- How the person has arranged chats, and what they have begun to write. A chat without a row here
-- is as nobody has arranged it. muted_until: milliseconds since 1970, 0 for not muted.
CREATE TABLE chat_flags (
  account     BLOB NOT NULL PRIMARY KEY,
  pin         INTEGER NOT NULL,
  muted_until INTEGER NOT NULL,
  shelf       INTEGER NOT NULL,
  mark        INTEGER NOT NULL,
  draft       TEXT NOT NULL
) STRICT;
