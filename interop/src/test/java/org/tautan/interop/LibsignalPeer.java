package org.tautan.interop;

import org.signal.libsignal.protocol.IdentityKey;
import org.signal.libsignal.protocol.IdentityKeyPair;
import org.signal.libsignal.protocol.SessionBuilder;
import org.signal.libsignal.protocol.SessionCipher;
import org.signal.libsignal.protocol.SignalProtocolAddress;
import org.signal.libsignal.protocol.ecc.Curve;
import org.signal.libsignal.protocol.ecc.ECKeyPair;
import org.signal.libsignal.protocol.kem.KEMKeyPair;
import org.signal.libsignal.protocol.kem.KEMKeyType;
import org.signal.libsignal.protocol.message.CiphertextMessage;
import org.signal.libsignal.protocol.message.PreKeySignalMessage;
import org.signal.libsignal.protocol.message.SignalMessage;
import org.signal.libsignal.protocol.state.KyberPreKeyRecord;
import org.signal.libsignal.protocol.state.PreKeyBundle;
import org.signal.libsignal.protocol.state.PreKeyRecord;
import org.signal.libsignal.protocol.state.SignedPreKeyRecord;
import org.signal.libsignal.protocol.state.impl.InMemorySignalProtocolStore;
import org.tautan.protocol.Bytes;

/// libsignal between two devices of its own. Its in-memory store keeps serialized records, so each
/// step reads and writes one.
public final class LibsignalPeer implements SessionPeer {
  private static final int SIGNED_ID = 1;
  private static final int KYBER_ID = 2;
  private static final int ONE_TIME_ID = 3;

  /// For the service loader.
  public LibsignalPeer() {}

  @Override
  public String name() {
    return "libsignal 0.32.1";
  }

  @Override
  public Conversation settled() {
    return unchecked(() -> {
      Device alice = new Device("alice");
      Device bob = new Device("bob");
      Bytes hello = Bytes.copyOf(new byte[1]);
      new SessionBuilder(alice.store, bob.address).process(bob.bundle());
      bob.read(alice, alice.send(bob, hello));
      alice.read(bob, bob.send(alice, hello));
      return new Stream(alice.cipher(bob), bob.cipher(alice));
    });
  }

  @Override
  public Runnable handshake(Bytes text) {
    return unchecked(() -> {
      Device alice = new Device("alice");
      Device bob = new Device("bob");
      PreKeyBundle bundle = bob.bundle();
      return () ->
          unchecked(() -> {
            new SessionBuilder(alice.store, bob.address).process(bundle);
            return arrived(text, bob.read(alice, alice.send(bob, text)));
          });
    });
  }

  private record Stream(SessionCipher sender, SessionCipher receiver) implements Conversation {
    @Override
    public Bytes encrypt(Bytes text) {
      return unchecked(() -> Bytes.copyOf(sender.encrypt(text.toByteArray()).serialize()));
    }

    @Override
    public Bytes decrypt(Bytes ciphertext) {
      return unchecked(
          () -> Bytes.copyOf(receiver.decrypt(new SignalMessage(ciphertext.toByteArray()))));
    }
  }

  private static final class Device {
    final IdentityKeyPair identity;
    final SignalProtocolAddress address;
    final InMemorySignalProtocolStore store;

    Device(String name) {
      ECKeyPair pair = Curve.generateKeyPair();
      identity = new IdentityKeyPair(new IdentityKey(pair.getPublicKey()), pair.getPrivateKey());
      address = new SignalProtocolAddress(name, 1);
      store = new InMemorySignalProtocolStore(identity, 5);
    }

    SessionCipher cipher(Device other) {
      return new SessionCipher(store, other.address);
    }

    CiphertextMessage send(Device other, Bytes text) throws Exception {
      return cipher(other).encrypt(text.toByteArray());
    }

    Bytes read(Device sender, CiphertextMessage message) throws Exception {
      byte[] bytes = message.serialize();
      return Bytes.copyOf(
          message.getType() == CiphertextMessage.PREKEY_TYPE
              ? cipher(sender).decrypt(new PreKeySignalMessage(bytes))
              : cipher(sender).decrypt(new SignalMessage(bytes)));
    }

    PreKeyBundle bundle() throws Exception {
      ECKeyPair oneTime = Curve.generateKeyPair();
      ECKeyPair signed = Curve.generateKeyPair();
      KEMKeyPair kyber = KEMKeyPair.generate(KEMKeyType.KYBER_1024);
      byte[] signature = sign(signed.getPublicKey().serialize());
      byte[] kyberSignature = sign(kyber.getPublicKey().serialize());
      store.storePreKey(ONE_TIME_ID, new PreKeyRecord(ONE_TIME_ID, oneTime));
      store.storeSignedPreKey(SIGNED_ID, new SignedPreKeyRecord(SIGNED_ID, 0, signed, signature));
      store.storeKyberPreKey(KYBER_ID, new KyberPreKeyRecord(KYBER_ID, 0, kyber, kyberSignature));
      return new PreKeyBundle(
          store.getLocalRegistrationId(),
          1,
          ONE_TIME_ID,
          oneTime.getPublicKey(),
          SIGNED_ID,
          signed.getPublicKey(),
          signature,
          identity.getPublicKey(),
          KYBER_ID,
          kyber.getPublicKey(),
          kyberSignature);
    }

    private byte[] sign(byte[] key) {
      return identity.getPrivateKey().calculateSignature(key);
    }
  }

  private static Bytes arrived(Bytes sent, Bytes read) {
    if (!sent.equals(read)) {
      throw new IllegalStateException("another text arrived");
    }
    return read;
  }

  private interface Step<R> {
    R run() throws Exception;
  }

  private static <R> R unchecked(Step<R> step) {
    try {
      return step.run();
    } catch (Exception failed) {
      throw new IllegalStateException("libsignal refused what it made", failed);
    }
  }
}
