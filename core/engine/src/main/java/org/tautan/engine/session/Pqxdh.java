package org.tautan.engine.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.Encapsulation;
import org.tautan.crypto.Kyber1024;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.prekey.KyberPreKeyPair;
import org.tautan.engine.prekey.OneTimePreKeyPair;
import org.tautan.engine.prekey.PreKeyUse;
import org.tautan.engine.prekey.SignedPreKeyPair;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.prekey.PreKeyBundle;

/// The key agreement that starts a session (Signal, "The PQXDH Key Agreement Protocol"): three or
/// four Diffie-Hellman results and one Kyber-1024 secret.
///
/// The initiator leaves with a state whose ratchet has made its first turn; the responder with one
/// that is kept only when the initiator's first message opens with it. The responder's signed
/// prekey serves as its first ratchet key.
final class Pqxdh {
  /// The type byte before Kyber-1024 keys and ciphertexts.
  static final byte KYBER_TYPE = 0x08;

  private final Primitives primitives;
  private final RandomSource random;
  private final RatchetKdf kdf;
  private final Kyber1024 kyber;
  private final LocalDevice self;
  private final RatchetKeyPair identity;

  Pqxdh(Primitives primitives, RandomSource random, LocalDevice self) {
    this.primitives = primitives;
    this.random = random;
    this.kdf = new RatchetKdf(primitives);
    this.kyber = new Kyber1024(primitives);
    this.self = self;
    this.identity =
        new RatchetKeyPair(
            self.identity().privateKey(), self.identity().publicKey().bytes().toByteArray());
  }

  /// The prekeys of one's own that an initiator used.
  record Answer(
      SignedPreKeyPair signed, KyberPreKeyPair kyber, Optional<OneTimePreKeyPair> oneTime) {

    PreKeyUse use(Bytes baseKey) {
      return new PreKeyUse(
          signed.id(), kyber.id(), kyber.lifetime(), oneTime.map(OneTimePreKeyPair::id), baseKey);
    }
  }

  /// The initiator's state; empty when a key of the bundle is unusable. Its signatures must have
  /// been checked.
  Optional<SessionState> initiate(PreKeyBundle bundle, IdentityKey peer, long now) {
    byte[] kyberKey = bundle.kyber().publicKey().bytes().toByteArray();
    Optional<Encapsulation> encapsulated =
        kyber.encapsulate(
            Arrays.copyOfRange(kyberKey, 1, kyberKey.length),
            random.bytes(Primitives.KEM_RANDOM_BYTES));
    if (encapsulated.isEmpty()) {
      return Optional.empty();
    }
    try (Encapsulation kem = encapsulated.get()) {
      return initiate(bundle, peer, now, kem);
    }
  }

  private Optional<SessionState> initiate(
      PreKeyBundle bundle, IdentityKey peer, long now, Encapsulation kem) {
    RatchetKeyPair base = RatchetKeyPair.generate(primitives, random);
    byte[] signed = bundle.signed().publicKey().bytes().toByteArray();
    SecretInput input =
        new SecretInput()
            .add(identity.agree(primitives, signed))
            .add(base.agree(primitives, peer.bytes().toByteArray()))
            .add(base.agree(primitives, signed));
    bundle
        .oneTime()
        .map(key -> key.publicKey().bytes().toByteArray())
        .ifPresent(key -> input.add(base.agree(primitives, key)));
    input.addSecret(kem.sharedSecret());
    base.privateKey().close();
    PendingPreKey pending =
        new PendingPreKey(
            self.registrationId().number(),
            bundle.oneTime().map(key -> key.id()),
            bundle.signed().id(),
            bundle.kyber().id(),
            typed(kem.ciphertext()));
    return input
        .derive(kdf)
        .map(first -> begun(first, peer, base.publicKey(), signed, pending, now));
  }

  private SessionState begun(
      RootStep first,
      IdentityKey peer,
      byte[] baseKey,
      byte[] signed,
      PendingPreKey pending,
      long now) {
    RatchetKeyPair ratchet = RatchetKeyPair.generate(primitives, random);
    RootStep sending = kdf.step(first.rootKey(), ratchet.agree(primitives, signed).orElseThrow());
    first.rootKey().close();
    return new SessionState(
        peer,
        baseKey,
        now,
        sending.rootKey(),
        new SenderChain(ratchet, sending.chainKey(), 0),
        0,
        List.of(new ReceiverChain(signed, first.chainKey(), 0, SkippedKeys.NONE)),
        Optional.of(pending));
  }

  /// The responder's state; empty when a key of the message is unusable.
  Optional<SessionState> respond(
      PreKeySignalMessage message, Answer own, IdentityKey peer, long now) {
    byte[] base = message.baseKey();
    RatchetKeyPair signed =
        new RatchetKeyPair(
            own.signed().privateKey().copy(), own.signed().publicKey().bytes().toByteArray());
    SecretInput input =
        new SecretInput()
            .add(signed.agree(primitives, message.identityKey().bytes().toByteArray()))
            .add(identity.agree(primitives, base))
            .add(signed.agree(primitives, base));
    own.oneTime().ifPresent(key -> input.add(agree(key.privateKey(), base)));
    byte[] ciphertext = message.kyberCiphertext();
    byte[] raw = Arrays.copyOfRange(ciphertext, 1, ciphertext.length);
    input.addSecret(own.kyber().seed().use(seed -> kyber.decapsulate(seed, raw)));
    return input
        .derive(kdf)
        .map(first ->
            new SessionState(
                peer,
                base,
                now,
                first.rootKey(),
                new SenderChain(signed, first.chainKey(), 0),
                0,
                List.of(),
                Optional.empty()));
  }

  private Optional<byte[]> agree(SecretBytes privateKey, byte[] remoteKey) {
    byte[] raw = CurveKeys.raw(remoteKey);
    return privateKey.use(key -> primitives.x25519Agree(key, raw));
  }

  private static byte[] typed(byte[] ciphertext) {
    byte[] typed = new byte[1 + ciphertext.length];
    typed[0] = KYBER_TYPE;
    System.arraycopy(ciphertext, 0, typed, 1, ciphertext.length);
    return typed;
  }
}
