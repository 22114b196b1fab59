package org.tautan.engine.prekey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.CounterStore;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.PreKeyStore;
import org.tautan.engine.port.PreKeyStore.Entry;
import org.tautan.engine.port.PreKeyStore.Kind;
import org.tautan.engine.port.Transaction;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.frame.Result.PreKeyCounts;
import org.tautan.protocol.prekey.KyberPreKey;
import org.tautan.protocol.prekey.OneTimePreKey;
import org.tautan.protocol.prekey.PreKeyUpload;
import org.tautan.protocol.prekey.SignedPreKey;

/// Makes this device's prekeys when [PreKeyMaintenance] says so: stores the private halves, and
/// gives the upload to send once they are durable.
public final class PreKeyDepot {
  private final Ports ports;

  public PreKeyDepot(Ports ports) {
    this.ports = ports;
  }

  /// What a new device begins with.
  public PreKeyUpload first(Transaction tx, IdentityKeyPair identity, RegistrationId registration) {
    PreKeyPlan everything =
        new PreKeyPlan(
            PreKeyPlan.Rotation.REPLACE,
            PreKeyPlan.Rotation.REPLACE,
            PreKeyMaintenance.ONE_TIME_FULL,
            PreKeyMaintenance.ONE_TIME_KYBER_FULL,
            List.of());
    return make(tx, identity, registration, everything);
  }

  /// What is due now, given what the relay has left; empty when nothing is. Deletes what is too
  /// old.
  public Optional<PreKeyUpload> maintain(
      Transaction tx, IdentityKeyPair identity, RegistrationId registration, PreKeyCounts left) {
    PreKeyPlan plan = plan(tx, left);
    for (PreKeyId expired : plan.expired()) {
      tx.preKeys().remove(Kind.SIGNED, expired.number());
      tx.preKeys().remove(Kind.LAST_RESORT, expired.number());
    }
    return plan.needsUpload()
        ? Optional.of(make(tx, identity, registration, plan))
        : Optional.empty();
  }

  private PreKeyPlan plan(Transaction tx, PreKeyCounts left) {
    List<PreKeyStock.Replaced> replaced = new ArrayList<>();
    Optional<Long> signed = current(tx.preKeys().list(Kind.SIGNED), replaced);
    Optional<Long> lastResort = current(tx.preKeys().list(Kind.LAST_RESORT), replaced);
    return PreKeyMaintenance.plan(
        new PreKeyStock(signed, lastResort, replaced, left.oneTime(), left.oneTimeKyber()), now());
  }

  private static Optional<Long> current(List<Entry> entries, List<PreKeyStock.Replaced> replaced) {
    Optional<Long> current = Optional.empty();
    for (Entry entry : entries) {
      if (entry.replacedAt().isPresent()) {
        replaced.add(
            new PreKeyStock.Replaced(new PreKeyId(entry.id()), entry.replacedAt().getAsLong()));
      } else {
        current = Optional.of(entry.createdAt());
      }
    }
    return current;
  }

  private PreKeyUpload make(
      Transaction tx, IdentityKeyPair identity, RegistrationId registration, PreKeyPlan plan) {
    PreKeyFactory factory = new PreKeyFactory(ports.primitives(), ports.random(), identity);
    Optional<SignedPreKey> signed = Optional.empty();
    if (plan.signed() == PreKeyPlan.Rotation.REPLACE) {
      signed = Optional.of(signed(tx, factory));
    }
    Optional<KyberPreKey> lastResort = Optional.empty();
    if (plan.lastResort() == PreKeyPlan.Rotation.REPLACE) {
      replaceCurrent(tx.preKeys(), Kind.LAST_RESORT);
      lastResort = Optional.of(kyber(tx, factory, KyberPreKeyPair.Lifetime.LAST_RESORT));
    }
    List<OneTimePreKey> oneTime = new ArrayList<>();
    for (int i = 0; i < plan.oneTimeToMake(); i++) {
      oneTime.add(oneTime(tx, factory));
    }
    List<KyberPreKey> oneTimeKyber = new ArrayList<>();
    for (int i = 0; i < plan.oneTimeKyberToMake(); i++) {
      oneTimeKyber.add(kyber(tx, factory, KyberPreKeyPair.Lifetime.ONE_TIME));
    }
    return new PreKeyUpload(registration, signed, lastResort, oneTime, oneTimeKyber);
  }

  private SignedPreKey signed(Transaction tx, PreKeyFactory factory) {
    replaceCurrent(tx.preKeys(), Kind.SIGNED);
    try (SignedPreKeyPair pair = factory.signed(nextId(tx.counters()))) {
      store(tx, Kind.SIGNED, pair.id(), pair.encode());
      return pair.publicPart();
    }
  }

  private OneTimePreKey oneTime(Transaction tx, PreKeyFactory factory) {
    try (OneTimePreKeyPair pair = factory.oneTime(nextId(tx.counters()))) {
      store(tx, Kind.ONE_TIME, pair.id(), pair.encode());
      return pair.publicPart();
    }
  }

  private KyberPreKey kyber(
      Transaction tx, PreKeyFactory factory, KyberPreKeyPair.Lifetime lifetime) {
    Kind kind =
        lifetime == KyberPreKeyPair.Lifetime.LAST_RESORT ? Kind.LAST_RESORT : Kind.ONE_TIME_KYBER;
    try (KyberPreKeyPair pair = factory.kyber(nextId(tx.counters()), lifetime)) {
      store(tx, kind, pair.id(), pair.encode());
      return pair.publicPart();
    }
  }

  private void replaceCurrent(PreKeyStore store, Kind kind) {
    for (Entry entry : store.list(kind)) {
      if (entry.replacedAt().isEmpty()) {
        store.markReplaced(kind, entry.id(), now());
      }
    }
  }

  private void store(Transaction tx, Kind kind, PreKeyId id, SecretBytes encoded) {
    try (encoded) {
      tx.preKeys().add(kind, id.number(), encoded, now());
    }
  }

  private static PreKeyId nextId(CounterStore counters) {
    long next = counters.get(Counter.PREKEY_ID) + 1;
    counters.raise(Counter.PREKEY_ID, next);
    return new PreKeyId((int) next);
  }

  private long now() {
    return ports.clock().millis();
  }
}
