package org.tautan.desktop.store;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.PreKeyStore;
import org.tautan.protocol.Bytes;

/// [PreKeyStore] in SQLite.
///
/// @param database where the rows are
record SqlPreKeys(Database database) implements PreKeyStore {
  private static final Codes<Kind> KINDS =
      Codes.of(Kind.class, Kind.SIGNED, Kind.LAST_RESORT, Kind.ONE_TIME, Kind.ONE_TIME_KYBER);

  @Override
  public void add(Kind kind, int id, SecretBytes key, long createdAt) {
    int added =
        key.use(bytes ->
            database.update(
                "INSERT INTO pre_key (id, kind, key, created_at) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (id) DO NOTHING",
                id,
                KINDS.number(kind),
                bytes,
                createdAt));
    if (added == 0) {
      throw new IllegalArgumentException("prekey id " + id + " is taken");
    }
  }

  @Override
  public Optional<SecretBytes> find(Kind kind, int id) {
    return database.first(
        "SELECT key FROM pre_key WHERE id = ? AND kind = ?", Row::secret, id, KINDS.number(kind));
  }

  @Override
  public List<Entry> list(Kind kind) {
    return database.all(
        "SELECT id, created_at, replaced_at FROM pre_key WHERE kind = ? ORDER BY created_at, id",
        row -> new Entry(kind, row.integer(), row.number(), row.optionalNumber()),
        KINDS.number(kind));
  }

  @Override
  public void markReplaced(Kind kind, int id, long at) {
    int marked =
        database.update(
            "UPDATE pre_key SET replaced_at = ? WHERE id = ? AND kind = ?",
            at,
            id,
            KINDS.number(kind));
    if (marked == 0) {
      throw new IllegalArgumentException("no prekey " + id);
    }
  }

  @Override
  public void remove(Kind kind, int id) {
    int removed =
        database.update("DELETE FROM pre_key WHERE id = ? AND kind = ?", id, KINDS.number(kind));
    if (removed > 0) {
      database.update("DELETE FROM base_key WHERE signed_id = ? OR kyber_id = ?", id, id);
    }
  }

  @Override
  public boolean knowsBaseKey(int signedId, int kyberId, Bytes baseKey) {
    return database
        .first(
            "SELECT 1 FROM base_key WHERE signed_id = ? AND kyber_id = ? AND base_key = ?",
            Row::number,
            signedId,
            kyberId,
            baseKey)
        .isPresent();
  }

  @Override
  public boolean rememberBaseKey(int signedId, int kyberId, Bytes baseKey) {
    int remembered =
        database.update(
            "INSERT INTO base_key (signed_id, kyber_id, base_key) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            signedId,
            kyberId,
            baseKey);
    return remembered > 0;
  }
}
