package org.tautan.relay.store.sqlite;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.Limits;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result.PreKeyCounts;
import org.tautan.protocol.prekey.KyberPreKey;
import org.tautan.protocol.prekey.OneTimePreKey;
import org.tautan.protocol.prekey.PreKeyBundle;
import org.tautan.protocol.prekey.PreKeyCodecs;
import org.tautan.protocol.prekey.PreKeyUpload;
import org.tautan.protocol.prekey.SignedPreKey;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.relay.directory.OneTimeUse;
import org.tautan.relay.directory.PreKeyStore;
import org.tautan.relay.outcome.Verdict;

/// Prekeys as rows; a spent one keeps its digest only.
final class SqlitePreKeys implements PreKeyStore {
  private static final int SIGNED = 1;
  private static final int LAST_RESORT = 2;
  private static final int ONE_TIME = 3;
  private static final int ONE_TIME_KYBER = 4;

  private final Sql sql;

  SqlitePreKeys(Sql sql) {
    this.sql = sql;
  }

  /// A prekey on its way into a row.
  private record Row(int kind, int id, Bytes body, Bytes digest) {
    static <K> Row of(int kind, int id, MessageCodec<K> codec, K key) {
      Bytes body = codec.encode(key);
      return new Row(kind, id, body, digestOf(body));
    }
  }

  private enum Known {
    NEW,
    SAME,
    OTHER
  }

  @Override
  public Verdict<PreKeyCounts> add(DeviceAddress device, PreKeyUpload upload) {
    List<Row> fresh = new ArrayList<>();
    for (Row row : rows(upload)) {
      switch (known(device, row)) {
        case NEW -> fresh.add(row);
        case SAME -> {}
        case OTHER -> {
          return Verdict.refused(RefusalReason.PREKEY_ID_REUSED);
        }
      }
    }
    if (fresh.stream().map(row -> row.kind + ":" + row.id).distinct().count() < fresh.size()) {
      return Verdict.refused(RefusalReason.PREKEY_ID_REUSED);
    }
    PreKeyCounts before = counts(device);
    if (before.oneTime() + count(fresh, ONE_TIME) > Limits.ONE_TIME_PREKEYS
        || before.oneTimeKyber() + count(fresh, ONE_TIME_KYBER) > Limits.ONE_TIME_KYBER_PREKEYS) {
      return Verdict.refused(RefusalReason.TOO_MANY_PREKEYS);
    }
    fresh.forEach(row -> insert(device, row));
    return Verdict.accepted(counts(device));
  }

  @Override
  public Optional<PreKeyBundle> take(DeviceAddress device, OneTimeUse use) {
    Optional<SignedPreKey> signed = ready(device, SIGNED, PreKeyCodecs.SIGNED_PREKEY);
    Optional<KyberPreKey> lastResort = ready(device, LAST_RESORT, PreKeyCodecs.KYBER_PREKEY);
    if (signed.isEmpty() || lastResort.isEmpty()) {
      return Optional.empty();
    }
    Optional<OneTimePreKey> oneTime = Optional.empty();
    Optional<KyberPreKey> kyber = Optional.empty();
    if (use == OneTimeUse.ALLOWED) {
      oneTime = ready(device, ONE_TIME, PreKeyCodecs.ONE_TIME_PREKEY);
      oneTime.ifPresent(key -> spend(device, ONE_TIME, key.id().number()));
      kyber = ready(device, ONE_TIME_KYBER, PreKeyCodecs.KYBER_PREKEY);
      kyber.ifPresent(key -> spend(device, ONE_TIME_KYBER, key.id().number()));
    }
    return Optional.of(
        new PreKeyBundle(
            device.device(),
            registrationId(device),
            signed.get(),
            oneTime,
            kyber.orElse(lastResort.get())));
  }

  @Override
  public PreKeyCounts counts(DeviceAddress device) {
    return new PreKeyCounts(ready(device, ONE_TIME), ready(device, ONE_TIME_KYBER));
  }

  @Override
  public void delete(DeviceAddress device) {
    sql.update(
        "DELETE FROM prekey WHERE account = ? AND device = ?",
        device.account().bytes(),
        device.device().number());
  }

  private static List<Row> rows(PreKeyUpload upload) {
    List<Row> rows = new ArrayList<>();
    upload
        .signed()
        .ifPresent(
            key -> rows.add(Row.of(SIGNED, key.id().number(), PreKeyCodecs.SIGNED_PREKEY, key)));
    upload
        .lastResort()
        .ifPresent(key ->
            rows.add(Row.of(LAST_RESORT, key.id().number(), PreKeyCodecs.KYBER_PREKEY, key)));
    for (OneTimePreKey key : upload.oneTime()) {
      rows.add(Row.of(ONE_TIME, key.id().number(), PreKeyCodecs.ONE_TIME_PREKEY, key));
    }
    for (KyberPreKey key : upload.oneTimeKyber()) {
      rows.add(Row.of(ONE_TIME_KYBER, key.id().number(), PreKeyCodecs.KYBER_PREKEY, key));
    }
    return rows;
  }

  private static int count(List<Row> rows, int kind) {
    return (int) rows.stream().filter(row -> row.kind == kind).count();
  }

  private Known known(DeviceAddress device, Row row) {
    return sql.first(
            "SELECT digest FROM prekey WHERE account = ? AND device = ? AND kind = ? AND id = ?",
            found -> Bytes.copyOf(found.getBytes(1)),
            device.account().bytes(),
            device.device().number(),
            row.kind,
            row.id)
        .map(digest -> digest.equals(row.digest) ? Known.SAME : Known.OTHER)
        .orElse(Known.NEW);
  }

  private void insert(DeviceAddress device, Row row) {
    if (row.kind == SIGNED || row.kind == LAST_RESORT) {
      sql.update(
          "UPDATE prekey SET state = 1, body = X''"
              + " WHERE account = ? AND device = ? AND kind = ? AND state = 0",
          device.account().bytes(),
          device.device().number(),
          row.kind);
    }
    sql.update(
        "INSERT INTO prekey (account, device, kind, id, state, digest, body)"
            + " VALUES (?, ?, ?, ?, 0, ?, ?)",
        device.account().bytes(),
        device.device().number(),
        row.kind,
        row.id,
        row.digest,
        row.body);
  }

  private void spend(DeviceAddress device, int kind, int id) {
    sql.update(
        "UPDATE prekey SET state = 1, body = X''"
            + " WHERE account = ? AND device = ? AND kind = ? AND id = ?",
        device.account().bytes(),
        device.device().number(),
        kind,
        id);
  }

  private <K> Optional<K> ready(DeviceAddress device, int kind, MessageCodec<K> codec) {
    return sql.first(
        "SELECT body FROM prekey WHERE account = ? AND device = ? AND kind = ? AND state = 0"
            + " ORDER BY id LIMIT 1",
        row -> Stored.read(Bytes.copyOf(row.getBytes(1)), codec::decode),
        device.account().bytes(),
        device.device().number(),
        kind);
  }

  private int ready(DeviceAddress device, int kind) {
    return (int)
        sql.number(
            "SELECT count(*) FROM prekey"
                + " WHERE account = ? AND device = ? AND kind = ? AND state = 0",
            device.account().bytes(),
            device.device().number(),
            kind);
  }

  private RegistrationId registrationId(DeviceAddress device) {
    return new RegistrationId(
        (int)
            sql.number(
                "SELECT registration_id FROM device WHERE account = ? AND device = ?",
                device.account().bytes(),
                device.device().number()));
  }

  private static Bytes digestOf(Bytes body) {
    try {
      return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(body.toByteArray()));
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("every JDK has SHA-256", failure);
    }
  }
}
