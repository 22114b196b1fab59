package org.tautan.interop;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.engine.prekey.KyberPreKeyPair;
import org.tautan.engine.prekey.OneTimePreKeyPair;
import org.tautan.engine.prekey.PreKeyFactory;
import org.tautan.engine.prekey.PreKeyUse;
import org.tautan.engine.prekey.PreKeys;
import org.tautan.engine.prekey.SignedPreKeyPair;
import org.tautan.engine.session.DecryptOutcome;
import org.tautan.engine.session.EncryptOutcome;
import org.tautan.engine.session.InitiateOutcome;
import org.tautan.engine.session.LocalDevice;
import org.tautan.engine.session.OracleBridge;
import org.tautan.engine.session.Peer;
import org.tautan.engine.session.SessionCipher;
import org.tautan.engine.session.SessionRecord;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.envelope.CiphertextType;
import org.tautan.protocol.prekey.PreKeyBundle;

/// One of our devices, which talks to one [Oracle]. Its record goes through the store's encoding
/// after every step.
final class Ours implements PreKeys {
  static final DeviceAddress ADDRESS =
      new DeviceAddress(new AccountId(Bytes.copyOf(new byte[AccountId.SIZE])), new DeviceId(1));

  final Primitives primitives = new BouncyCastlePrimitives();
  final LocalDevice self;
  final SessionCipher cipher;
  SessionRecord record = SessionRecord.empty();
  private final PreKeyFactory factory;
  private final Map<PreKeyId, SignedPreKeyPair> signed = new HashMap<>();
  private final Map<PreKeyId, KyberPreKeyPair> kyber = new HashMap<>();
  private final Map<PreKeyId, OneTimePreKeyPair> oneTime = new HashMap<>();
  private final Set<Bytes> acceptedBaseKeys = new HashSet<>();
  private PreKeyId nextId = new PreKeyId(1);

  Ours(RandomSource random) {
    self =
        new LocalDevice(
            ADDRESS, IdentityKeyPair.generate(primitives, random), new RegistrationId(77));
    cipher = OracleBridge.cipher(primitives, random, self);
    factory = new PreKeyFactory(primitives, random, self.identity());
  }

  /// How many one-time prekeys are left, of both kinds.
  int oneTimeLeft() {
    return oneTime.size() + kyber.size();
  }

  PreKeyBundle bundle() {
    OneTimePreKeyPair once = factory.oneTime(takeId());
    oneTime.put(once.id(), once);
    return bundle(Optional.of(once), KyberPreKeyPair.Lifetime.ONE_TIME);
  }

  PreKeyBundle bundleWithoutOneTime() {
    return bundle(Optional.empty(), KyberPreKeyPair.Lifetime.LAST_RESORT);
  }

  private PreKeyBundle bundle(
      Optional<OneTimePreKeyPair> once, KyberPreKeyPair.Lifetime kyberLifetime) {
    SignedPreKeyPair signedPair = factory.signed(takeId());
    KyberPreKeyPair kyberPair = factory.kyber(takeId(), kyberLifetime);
    signed.put(signedPair.id(), signedPair);
    kyber.put(kyberPair.id(), kyberPair);
    return new PreKeyBundle(
        ADDRESS.device(),
        self.registrationId(),
        signedPair.publicPart(),
        once.map(OneTimePreKeyPair::publicPart),
        kyberPair.publicPart());
  }

  private PreKeyId takeId() {
    PreKeyId id = nextId;
    nextId = new PreKeyId(id.number() + 1);
    return id;
  }

  void initiate(Peer peer, PreKeyBundle bundle) {
    if (!(cipher.initiate(record, bundle, peer, System.currentTimeMillis())
        instanceof InitiateOutcome.Initiated(SessionRecord next))) {
      throw new AssertionError("not initiated");
    }
    store(next);
  }

  Wire encrypt(Peer peer, byte[] text) {
    EncryptOutcome outcome =
        cipher.encrypt(record, peer, Bytes.copyOf(text), System.currentTimeMillis());
    if (!(outcome instanceof EncryptOutcome.Encrypted(var type, var ciphertext, var next))) {
      throw new AssertionError(outcome);
    }
    store(next);
    return new Wire(type == CiphertextType.PREKEY_MESSAGE, ciphertext.toByteArray());
  }

  DecryptOutcome decrypt(Peer peer, Wire wire) {
    DecryptOutcome outcome =
        cipher.decrypt(
            record,
            this,
            peer,
            wire.preKey() ? CiphertextType.PREKEY_MESSAGE : CiphertextType.SIGNAL_MESSAGE,
            Bytes.copyOf(wire.bytes()),
            System.currentTimeMillis());
    if (outcome instanceof DecryptOutcome.Decrypted decrypted) {
      store(decrypted.record());
      decrypted.preKeyUse().ifPresent(this::apply);
    }
    return outcome;
  }

  private void store(SessionRecord next) {
    try {
      record = SessionRecord.decode(next.encode());
    } catch (MalformedException damaged) {
      throw new AssertionError(damaged);
    }
  }

  private void apply(PreKeyUse use) {
    use.oneTime().ifPresent(oneTime::remove);
    if (use.kyberLifetime() == KyberPreKeyPair.Lifetime.ONE_TIME) {
      kyber.remove(use.kyber());
    }
    acceptedBaseKeys.add(use.baseKey());
  }

  @Override
  public Optional<SignedPreKeyPair> signed(PreKeyId id) {
    return Optional.ofNullable(signed.get(id));
  }

  @Override
  public Optional<KyberPreKeyPair> kyber(PreKeyId id) {
    return Optional.ofNullable(kyber.get(id));
  }

  @Override
  public Optional<OneTimePreKeyPair> oneTime(PreKeyId id) {
    return Optional.ofNullable(oneTime.get(id));
  }

  @Override
  public boolean wasAccepted(PreKeyId signedId, PreKeyId kyberId, Bytes baseKey) {
    return acceptedBaseKeys.contains(baseKey);
  }
}
