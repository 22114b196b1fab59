package org.tautan.engine.session.vectors;

import java.util.Optional;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.engine.prekey.KyberPreKeyPair;
import org.tautan.engine.prekey.OneTimePreKeyPair;
import org.tautan.engine.prekey.PreKeyFactory;
import org.tautan.engine.prekey.PreKeys;
import org.tautan.engine.prekey.SignedPreKeyPair;
import org.tautan.engine.session.DecryptOutcome;
import org.tautan.engine.session.EncryptOutcome;
import org.tautan.engine.session.InitiateOutcome;
import org.tautan.engine.session.LocalDevice;
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
import org.tautan.protocol.prekey.PreKeyBundle;

/// One end of the transcript: one prekey of each kind, one record, which goes through the store's
/// encoding after every step.
final class ScriptedDevice implements PreKeys {
  private static final long NOW = 1_800_000_000_000L;

  private final LocalDevice self;
  private final SessionCipher cipher;
  private final SignedPreKeyPair signed;
  private final KyberPreKeyPair kyber;
  private final OneTimePreKeyPair oneTime;
  private SessionRecord record = SessionRecord.empty();

  ScriptedDevice(Primitives primitives, int number) {
    ScriptedRandom random = new ScriptedRandom(primitives, number);
    DeviceAddress address =
        new DeviceAddress(
            new AccountId(Bytes.copyOf(random.bytes(AccountId.SIZE))), new DeviceId(number));
    self =
        new LocalDevice(
            address, IdentityKeyPair.generate(primitives, random), new RegistrationId(number));
    cipher = new SessionCipher(primitives, random, self);
    PreKeyFactory factory = new PreKeyFactory(primitives, random, self.identity());
    signed = factory.signed(new PreKeyId(1));
    kyber = factory.kyber(new PreKeyId(2), KyberPreKeyPair.Lifetime.LAST_RESORT);
    oneTime = factory.oneTime(new PreKeyId(3));
  }

  Peer asPeer() {
    return new Peer(self.address(), self.identity().publicKey());
  }

  PreKeyBundle bundle() {
    return new PreKeyBundle(
        self.address().device(),
        self.registrationId(),
        signed.publicPart(),
        Optional.of(oneTime.publicPart()),
        kyber.publicPart());
  }

  void initiate(Peer peer, PreKeyBundle bundle) {
    switch (cipher.initiate(record, bundle, peer, NOW)) {
      case InitiateOutcome.Initiated initiated -> store(initiated.record());
      case InitiateOutcome.WrongDevice _,
          InitiateOutcome.BadSignature _,
          InitiateOutcome.UnusableKey _ ->
          throw new IllegalStateException("bundle refused");
    }
  }

  EncryptOutcome.Encrypted encrypt(Peer peer, Bytes text) {
    return switch (cipher.encrypt(record, peer, text, NOW)) {
      case EncryptOutcome.Encrypted encrypted -> {
        store(encrypted.record());
        yield encrypted;
      }
      case EncryptOutcome.NoUsableSession _ -> throw new IllegalStateException("no session");
    };
  }

  DecryptOutcome decrypt(Peer peer, EncryptOutcome.Encrypted message) {
    DecryptOutcome outcome =
        cipher.decrypt(record, this, peer, message.type(), message.ciphertext(), NOW);
    if (outcome instanceof DecryptOutcome.Decrypted decrypted) {
      store(decrypted.record());
    }
    return outcome;
  }

  private void store(SessionRecord next) {
    try {
      record = SessionRecord.decode(next.encode());
    } catch (MalformedException damaged) {
      throw new IllegalStateException("record cannot be read again", damaged);
    }
  }

  @Override
  public Optional<SignedPreKeyPair> signed(PreKeyId id) {
    return Optional.of(signed).filter(key -> key.id().equals(id));
  }

  @Override
  public Optional<KyberPreKeyPair> kyber(PreKeyId id) {
    return Optional.of(kyber).filter(key -> key.id().equals(id));
  }

  @Override
  public Optional<OneTimePreKeyPair> oneTime(PreKeyId id) {
    return Optional.of(oneTime).filter(key -> key.id().equals(id));
  }

  @Override
  public boolean wasAccepted(PreKeyId signedId, PreKeyId kyberId, Bytes baseKey) {
    return false;
  }
}
