package org.tautan.engine.session;

import java.util.Optional;
import java.util.function.Function;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.engine.session.Attempt.Failed;
import org.tautan.engine.session.Attempt.Failure;
import org.tautan.engine.session.Attempt.Opened;
import org.tautan.engine.session.ReceiverChain.LookUp;

/// The receiving half of the Double Ratchet: tries one message on one state.
///
/// Works on values of its own; the state that follows exists only once MAC and padding were right.
/// A turn of the ratchet costs two agreements, and the second, with a fresh key pair, is made after
/// the message has proved genuine.
final class RatchetReceiver {
  private final Primitives primitives;
  private final RandomSource random;
  private final RatchetKdf kdf;
  private final byte[] ownIdentity;

  RatchetReceiver(Primitives primitives, RandomSource random, byte[] ownIdentity) {
    this.primitives = primitives;
    this.random = random;
    this.kdf = new RatchetKdf(primitives);
    this.ownIdentity = ownIdentity;
  }

  Attempt open(
      SessionState state,
      SignalMessage message,
      DerivationBudget budget,
      DerivationBudget.Place place) {
    Optional<ReceiverChain> known = state.receiverChain(message.ratchetKey());
    if (known.isPresent()) {
      LookUp lookUp = known.get().lookUp(message.counter(), kdf, budget, place);
      return decide(lookUp, state, message, state::received);
    }
    Optional<byte[]> agreement =
        state.sender().ratchetKeys().agree(primitives, message.ratchetKey());
    if (agreement.isEmpty()) {
      return new Failed(Failure.MALFORMED);
    }
    RootStep receiving = kdf.step(state.rootKey(), agreement.get());
    ReceiverChain chain =
        new ReceiverChain(message.ratchetKey(), receiving.chainKey(), 0, SkippedKeys.NONE);
    LookUp lookUp = chain.lookUp(message.counter(), kdf, budget, place);
    return decide(lookUp, state, message, after -> turn(state, receiving, after));
  }

  private Attempt decide(
      LookUp lookUp,
      SessionState state,
      SignalMessage message,
      Function<ReceiverChain, SessionState> next) {
    return switch (lookUp) {
      case LookUp.Found(byte[] seed, ReceiverChain after) -> {
        try (MessageKeys keys = kdf.messageKeys(seed)) {
          yield decrypt(keys, state, message, after, next);
        }
      }
      case LookUp.Used() -> new Failed(Failure.DUPLICATE);
      case LookUp.Dropped() -> new Failed(Failure.STALE);
      case LookUp.TooFar() -> new Failed(Failure.TOO_FAR_AHEAD);
    };
  }

  private Attempt decrypt(
      MessageKeys keys,
      SessionState state,
      SignalMessage message,
      ReceiverChain after,
      Function<ReceiverChain, SessionState> next) {
    if (!keys.authenticate(primitives, message, state.peerIdentityBytes(), ownIdentity)) {
      return new Failed(Failure.BAD_MAC);
    }
    Optional<byte[]> plaintext = keys.decrypt(primitives, message.ciphertext());
    return plaintext.isPresent()
        ? new Opened(next.apply(after), plaintext.get())
        : new Failed(Failure.MALFORMED);
  }

  private SessionState turn(SessionState state, RootStep receiving, ReceiverChain chain) {
    RatchetKeyPair fresh = RatchetKeyPair.generate(primitives, random);
    RootStep sending =
        kdf.step(receiving.rootKey(), fresh.agree(primitives, chain.ratchetKey()).orElseThrow());
    receiving.rootKey().close();
    return state.turned(chain, sending.rootKey(), new SenderChain(fresh, sending.chainKey(), 0));
  }
}
