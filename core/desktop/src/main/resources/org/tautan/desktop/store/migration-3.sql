-- What giving and taking history has to remember between two steps; content as the engine encodes it.
CREATE TABLE history (
  part    INTEGER NOT NULL,
  name    BLOB NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (part, name)
) STRICT, WITHOUT ROWID;
