package org.tautan.engine.session;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.prekey.PreKeyBundle;

/// A device in a test: its identity, its prekeys and its records, in memory. Stores what outcomes
/// say, as the message layer does.
final class Party implements PreKeys {
  static final long NOW = 1_800_000_000_000L;

  final LocalDevice self;
  final SessionCipher cipher;
  final PreKeyFactory factory;
  final Map<PreKeyId, SignedPreKeyPair> signed = new HashMap<>();
  final Map<PreKeyId, KyberPreKeyPair> kyber = new HashMap<>();
  final Map<PreKeyId, OneTimePreKeyPair> oneTime = new HashMap<>();
  final Set<Bytes> acceptedBaseKeys = new HashSet<>();
  final Map<DeviceAddress, SessionRecord> records = new HashMap<>();
  long now = NOW;
  private PreKeyId nextId = new PreKeyId(1);

  Party(int number) {
    this(number, new BouncyCastlePrimitives(), SeededRandom.of(number));
  }

  Party(int number, Primitives primitives, RandomSource random) {
    byte[] account = new byte[AccountId.SIZE];
    account[0] = (byte) number;
    self =
        new LocalDevice(
            new DeviceAddress(new AccountId(Bytes.copyOf(account)), new DeviceId(number)),
            IdentityKeyPair.generate(primitives, random),
            new RegistrationId(1 + number));
    cipher = new SessionCipher(primitives, random, self);
    factory = new PreKeyFactory(primitives, random, self.identity());
  }

  Peer asPeer() {
    return new Peer(self.address(), self.identity().publicKey());
  }

  SessionRecord recordOf(Party other) {
    return records.getOrDefault(other.self.address(), SessionRecord.empty());
  }

  /// A bundle of fresh prekeys, with a one-time one of each kind.
  PreKeyBundle bundle() {
    OneTimePreKeyPair once = factory.oneTime(takeId());
    oneTime.put(once.id(), once);
    return bundle(Optional.of(once), KyberPreKeyPair.Lifetime.ONE_TIME);
  }

  /// A bundle as the relay gives it when the one-time prekeys are used up.
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
        self.address().device(),
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

  /// Starts a session; anything but success is an error of the test.
  void initiate(Party other, PreKeyBundle bundle) {
    if (!(cipher.initiate(recordOf(other), bundle, other.asPeer(), now)
        instanceof InitiateOutcome.Initiated(SessionRecord record))) {
      throw new AssertionError("not initiated");
    }
    records.put(other.self.address(), record);
  }

  /// Encrypts and stores; anything but success is an error of the test.
  EncryptOutcome.Encrypted send(Party other, String text) {
    EncryptOutcome outcome = cipher.encrypt(recordOf(other), other.asPeer(), bytes(text), now);
    if (!(outcome instanceof EncryptOutcome.Encrypted encrypted)) {
      throw new AssertionError(outcome);
    }
    records.put(other.self.address(), encrypted.record());
    return encrypted;
  }

  /// Decrypts, and stores what follows.
  DecryptOutcome receive(Party sender, EncryptOutcome.Encrypted message) {
    DecryptOutcome outcome = look(sender, message);
    if (outcome instanceof DecryptOutcome.Decrypted decrypted) {
      records.put(sender.self.address(), decrypted.record());
      decrypted.preKeyUse().ifPresent(this::apply);
    }
    return outcome;
  }

  /// Decrypts, and stores nothing.
  DecryptOutcome look(Party sender, EncryptOutcome.Encrypted message) {
    return cipher.decrypt(
        recordOf(sender), this, sender.asPeer(), message.type(), message.ciphertext(), now);
  }

  /// The outcome's name, of a message that must be refused.
  String refusal(Party sender, EncryptOutcome.Encrypted message) {
    DecryptOutcome outcome = receive(sender, message);
    if (outcome instanceof DecryptOutcome.Decrypted) {
      throw new AssertionError("decrypted");
    }
    return outcome.getClass().getSimpleName();
  }

  /// Decrypts and stores; the text, or the name of the refusal.
  String read(Party sender, EncryptOutcome.Encrypted message) {
    DecryptOutcome outcome = receive(sender, message);
    return outcome instanceof DecryptOutcome.Decrypted decrypted
        ? new String(decrypted.plaintext().toByteArray(), UTF_8)
        : outcome.getClass().getSimpleName();
  }

  private void apply(PreKeyUse use) {
    use.oneTime().ifPresent(oneTime::remove);
    if (use.kyberLifetime() == KyberPreKeyPair.Lifetime.ONE_TIME) {
      kyber.remove(use.kyber());
    }
    acceptedBaseKeys.add(use.baseKey());
  }

  /// The record in the store's form, to see whether it changed.
  static Bytes stored(SessionRecord record) {
    return record.encode().use(Bytes::copyOf);
  }

  static Bytes bytes(String text) {
    return Bytes.copyOf(text.getBytes(UTF_8));
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
