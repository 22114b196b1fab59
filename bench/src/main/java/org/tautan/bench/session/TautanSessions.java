package org.tautan.bench.session;

import java.util.Optional;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.crypto.SystemRandom;
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
import org.tautan.interop.SessionPeer;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.envelope.CiphertextType;
import org.tautan.protocol.prekey.PreKeyBundle;

/// Our sessions as a desktop runs them. The record is encoded after every step and decoded before
/// the next, as the store has it.
public final class TautanSessions implements SessionPeer {
  private static final long NOW = 1_800_000_000_000L;

  private final Primitives primitives = new JdkPrimitives();
  private final RandomSource random = new SystemRandom();

  @Override
  public String name() {
    return "Tautan";
  }

  @Override
  public Conversation settled() {
    Device alice = new Device(1);
    Device bob = new Device(2);
    Bytes hello = Bytes.copyOf(new byte[1]);
    alice.initiate(bob, bob.bundle());
    bob.read(alice, alice.send(bob, hello));
    alice.read(bob, bob.send(alice, hello));
    return new Conversation() {
      @Override
      public Bytes encrypt(Bytes text) {
        return alice.send(bob, text).ciphertext();
      }

      @Override
      public Bytes decrypt(Bytes ciphertext) {
        return bob.read(alice, CiphertextType.SIGNAL_MESSAGE, ciphertext);
      }
    };
  }

  @Override
  public Runnable handshake(Bytes text) {
    Device alice = new Device(1);
    Device bob = new Device(2);
    PreKeyBundle bundle = bob.bundle();
    return () -> {
      alice.initiate(bob, bundle);
      if (!bob.read(alice, alice.send(bob, text)).equals(text)) {
        throw new IllegalStateException("another text arrived");
      }
    };
  }

  private final class Device implements PreKeys {
    private final LocalDevice self;
    private final Peer asPeer;
    private final SessionCipher cipher;
    private final SignedPreKeyPair signed;
    private final KyberPreKeyPair kyber;
    private final OneTimePreKeyPair oneTime;
    private SecretBytes stored = SessionRecord.empty().encode();

    Device(int number) {
      self =
          new LocalDevice(
              new DeviceAddress(
                  new AccountId(Bytes.copyOf(random.bytes(AccountId.SIZE))), new DeviceId(number)),
              IdentityKeyPair.generate(primitives, random),
              new RegistrationId(number));
      asPeer = new Peer(self.address(), self.identity().publicKey());
      cipher = new SessionCipher(primitives, random, self);
      PreKeyFactory factory = new PreKeyFactory(primitives, random, self.identity());
      signed = factory.signed(new PreKeyId(1));
      kyber = factory.kyber(new PreKeyId(2), KyberPreKeyPair.Lifetime.ONE_TIME);
      oneTime = factory.oneTime(new PreKeyId(3));
    }

    PreKeyBundle bundle() {
      return new PreKeyBundle(
          self.address().device(),
          self.registrationId(),
          signed.publicPart(),
          Optional.of(oneTime.publicPart()),
          kyber.publicPart());
    }

    void initiate(Device other, PreKeyBundle bundle) {
      switch (cipher.initiate(load(), bundle, other.asPeer, NOW)) {
        case InitiateOutcome.Initiated initiated -> save(initiated.record());
        case InitiateOutcome.WrongDevice _,
            InitiateOutcome.BadSignature _,
            InitiateOutcome.UnusableKey _ ->
            throw new IllegalStateException("bundle refused");
      }
    }

    EncryptOutcome.Encrypted send(Device other, Bytes text) {
      return switch (cipher.encrypt(load(), other.asPeer, text, NOW)) {
        case EncryptOutcome.Encrypted encrypted -> {
          save(encrypted.record());
          yield encrypted;
        }
        case EncryptOutcome.NoUsableSession _ -> throw new IllegalStateException("no session");
      };
    }

    Bytes read(Device sender, EncryptOutcome.Encrypted message) {
      return read(sender, message.type(), message.ciphertext());
    }

    Bytes read(Device sender, CiphertextType type, Bytes ciphertext) {
      DecryptOutcome outcome = cipher.decrypt(load(), this, sender.asPeer, type, ciphertext, NOW);
      if (!(outcome instanceof DecryptOutcome.Decrypted decrypted)) {
        throw new IllegalStateException("refused: " + outcome);
      }
      save(decrypted.record());
      return decrypted.plaintext();
    }

    private SessionRecord load() {
      try {
        return SessionRecord.decode(stored);
      } catch (MalformedException damaged) {
        throw new IllegalStateException("record cannot be read", damaged);
      }
    }

    private void save(SessionRecord record) {
      stored.close();
      stored = record.encode();
    }

    @Override
    public Optional<SignedPreKeyPair> signed(PreKeyId id) {
      return Optional.of(signed);
    }

    @Override
    public Optional<KyberPreKeyPair> kyber(PreKeyId id) {
      return Optional.of(kyber);
    }

    @Override
    public Optional<OneTimePreKeyPair> oneTime(PreKeyId id) {
      return Optional.of(oneTime);
    }

    @Override
    public boolean wasAccepted(PreKeyId signedId, PreKeyId kyberId, Bytes baseKey) {
      return false;
    }
  }
}
