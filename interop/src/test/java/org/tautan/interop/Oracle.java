package org.tautan.interop;

import java.util.Optional;
import org.signal.libsignal.protocol.DuplicateMessageException;
import org.signal.libsignal.protocol.IdentityKey;
import org.signal.libsignal.protocol.IdentityKeyPair;
import org.signal.libsignal.protocol.SessionBuilder;
import org.signal.libsignal.protocol.SessionCipher;
import org.signal.libsignal.protocol.SignalProtocolAddress;
import org.signal.libsignal.protocol.ecc.Curve;
import org.signal.libsignal.protocol.ecc.ECKeyPair;
import org.signal.libsignal.protocol.ecc.ECPublicKey;
import org.signal.libsignal.protocol.kem.KEMKeyPair;
import org.signal.libsignal.protocol.kem.KEMKeyType;
import org.signal.libsignal.protocol.kem.KEMPublicKey;
import org.signal.libsignal.protocol.message.CiphertextMessage;
import org.signal.libsignal.protocol.message.PreKeySignalMessage;
import org.signal.libsignal.protocol.message.SignalMessage;
import org.signal.libsignal.protocol.state.KyberPreKeyRecord;
import org.signal.libsignal.protocol.state.PreKeyRecord;
import org.signal.libsignal.protocol.state.SignedPreKeyRecord;
import org.signal.libsignal.protocol.state.impl.InMemorySignalProtocolStore;
import org.tautan.engine.session.Peer;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.KyberPublicKey;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.Signature;
import org.tautan.protocol.prekey.KyberPreKey;
import org.tautan.protocol.prekey.OneTimePreKey;
import org.tautan.protocol.prekey.PreKeyBundle;
import org.tautan.protocol.prekey.SignedPreKey;

/// A device of the independent implementation, which talks to one of [Ours].
final class Oracle {
  private static final SignalProtocolAddress OURS = new SignalProtocolAddress("ours", 1);
  private static final DeviceAddress ADDRESS =
      new DeviceAddress(new AccountId(Bytes.fromHex("11".repeat(AccountId.SIZE))), new DeviceId(2));

  final IdentityKeyPair identity = generateIdentity();
  final InMemorySignalProtocolStore store = new InMemorySignalProtocolStore(identity, 99);
  private final SessionCipher cipher = new SessionCipher(store, OURS);
  private int nextId = 1;

  private static IdentityKeyPair generateIdentity() {
    ECKeyPair pair = Curve.generateKeyPair();
    return new IdentityKeyPair(new IdentityKey(pair.getPublicKey()), pair.getPrivateKey());
  }

  Peer asPeer() {
    return new Peer(
        ADDRESS,
        new org.tautan.protocol.IdentityKey(Bytes.copyOf(identity.getPublicKey().serialize())));
  }

  PreKeyBundle bundle() {
    int id = nextId++;
    ECKeyPair pair = Curve.generateKeyPair();
    store.storePreKey(id, new PreKeyRecord(id, pair));
    return bundle(Optional.of(new OneTimePreKey(new PreKeyId(id), curve(pair))));
  }

  PreKeyBundle bundleWithoutOneTime() {
    return bundle(Optional.empty());
  }

  private PreKeyBundle bundle(Optional<OneTimePreKey> oneTime) {
    int signedId = nextId++;
    int kyberId = nextId++;
    ECKeyPair signed = Curve.generateKeyPair();
    byte[] signature = sign(signed.getPublicKey().serialize());
    store.storeSignedPreKey(signedId, new SignedPreKeyRecord(signedId, 0, signed, signature));
    KEMKeyPair kyber = KEMKeyPair.generate(KEMKeyType.KYBER_1024);
    byte[] kyberSignature = sign(kyber.getPublicKey().serialize());
    store.storeKyberPreKey(kyberId, new KyberPreKeyRecord(kyberId, 0, kyber, kyberSignature));
    return new PreKeyBundle(
        ADDRESS.device(),
        new RegistrationId(99),
        new SignedPreKey(new PreKeyId(signedId), curve(signed), signature(signature)),
        oneTime,
        new KyberPreKey(
            new PreKeyId(kyberId),
            new KyberPublicKey(Bytes.copyOf(kyber.getPublicKey().serialize())),
            signature(kyberSignature)));
  }

  private byte[] sign(byte[] key) {
    return identity.getPrivateKey().calculateSignature(key);
  }

  private static Signature signature(byte[] bytes) {
    return new Signature(Bytes.copyOf(bytes));
  }

  private static CurvePublicKey curve(ECKeyPair pair) {
    return new CurvePublicKey(Bytes.copyOf(pair.getPublicKey().serialize()));
  }

  void initiate(Ours ours, PreKeyBundle bundle) throws Exception {
    new SessionBuilder(store, OURS)
        .process(
            new org.signal.libsignal.protocol.state.PreKeyBundle(
                ours.self.registrationId().number(),
                OURS.getDeviceId(),
                bundle.oneTime().map(key -> key.id().number()).orElse(-1),
                bundle.oneTime().isPresent()
                    ? key(bundle.oneTime().get().publicKey().bytes())
                    : null,
                bundle.signed().id().number(),
                key(bundle.signed().publicKey().bytes()),
                bundle.signed().signature().bytes().toByteArray(),
                new IdentityKey(ours.self.identity().publicKey().bytes().toByteArray()),
                bundle.kyber().id().number(),
                new KEMPublicKey(bundle.kyber().publicKey().bytes().toByteArray()),
                bundle.kyber().signature().bytes().toByteArray()));
  }

  private static ECPublicKey key(Bytes bytes) throws Exception {
    return new ECPublicKey(bytes.toByteArray());
  }

  Wire encrypt(byte[] text) throws Exception {
    CiphertextMessage message = cipher.encrypt(text);
    return new Wire(message.getType() == CiphertextMessage.PREKEY_TYPE, message.serialize());
  }

  byte[] decrypt(Wire wire) throws Exception {
    return wire.preKey()
        ? cipher.decrypt(new PreKeySignalMessage(wire.bytes()))
        : cipher.decrypt(new SignalMessage(wire.bytes()));
  }

  boolean refusesAsDuplicate(Wire wire) throws Exception {
    try {
      decrypt(wire);
      return false;
    } catch (DuplicateMessageException _) {
      return true;
    }
  }
}
