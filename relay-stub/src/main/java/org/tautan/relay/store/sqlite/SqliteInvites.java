package org.tautan.relay.store.sqlite;

import org.tautan.protocol.Bytes;
import org.tautan.relay.directory.InviteStore;

/// Invites as rows, by their digests.
final class SqliteInvites implements InviteStore {
  private final Sql sql;

  SqliteInvites(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Bytes digest, long expiresAt) {
    sql.update("INSERT INTO invite (digest, expires_at, used) VALUES (?, ?, 0)", digest, expiresAt);
  }

  @Override
  public State state(Bytes digest, long now) {
    return sql.first(
            "SELECT used FROM invite WHERE digest = ? AND expires_at > ?",
            row -> row.getInt(1) == 0 ? State.GOOD : State.USED,
            digest,
            now)
        .orElse(State.UNKNOWN);
  }

  @Override
  public void use(Bytes digest) {
    sql.update("UPDATE invite SET used = 1 WHERE digest = ?", digest);
  }

  @Override
  public void forgetExpiredBefore(long time) {
    sql.update("DELETE FROM invite WHERE expires_at < ?", time);
  }
}
