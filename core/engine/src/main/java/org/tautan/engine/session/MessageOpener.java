package org.tautan.engine.session;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.engine.prekey.KyberPreKeyPair;
import org.tautan.engine.prekey.OneTimePreKeyPair;
import org.tautan.engine.prekey.PreKeys;
import org.tautan.engine.prekey.SignedPreKeyPair;
import org.tautan.engine.session.Attempt.Failed;
import org.tautan.engine.session.Attempt.Failure;
import org.tautan.engine.session.Attempt.Opened;
import org.tautan.engine.session.DerivationBudget.Place;
import org.tautan.protocol.Bytes;

/// The receiving half of [SessionCipher]: finds the session that a message belongs to, or starts
/// it.
final class MessageOpener {
  private final LocalDevice self;
  private final AddressBinding binding;
  private final Pqxdh pqxdh;
  private final RatchetReceiver receiver;

  MessageOpener(
      Primitives primitives,
      RandomSource random,
      LocalDevice self,
      AddressBinding binding,
      Pqxdh pqxdh) {
    this.self = self;
    this.binding = binding;
    this.pqxdh = pqxdh;
    this.receiver =
        new RatchetReceiver(primitives, random, self.identity().publicKey().bytes().toByteArray());
  }

  /// Opens a message of a session that exists.
  DecryptOutcome open(SessionRecord record, Peer peer, SignalMessage message) {
    return isBound(message, peer)
        ? open(record, record.candidates(peer.identity(), message.ratchetKey()), message)
        : new DecryptOutcome.WrongSender();
  }

  private DecryptOutcome open(SessionRecord record, List<Integer> places, SignalMessage message) {
    if (places.isEmpty()) {
      return new DecryptOutcome.NoSession();
    }
    DerivationBudget budget = new DerivationBudget();
    Failure failure = Failure.BAD_MAC;
    for (int place : places) {
      Place standing = place == 0 ? Place.CURRENT : Place.ARCHIVED;
      switch (receiver.open(record.states().get(place), message, budget, standing)) {
        case Opened(SessionState next, byte[] plaintext) -> {
          return new DecryptOutcome.Decrypted(
              Bytes.copyOf(plaintext), record.advanced(place, next), Optional.empty());
        }
        case Failed(Failure why) -> failure = failure.compareTo(why) < 0 ? why : failure;
      }
    }
    return refusal(failure);
  }

  /// Opens a message that starts a session, or one more of a session that its sender does not yet
  /// know to be answered: that one is recognised by its base key before any cryptography, so that
  /// the prekeys it names need not exist any longer.
  DecryptOutcome open(
      SessionRecord record, PreKeys preKeys, Peer peer, PreKeySignalMessage outer, long now)
      throws WireException {
    SignalMessage message = SignalMessage.parse(outer.message());
    if (!outer.identityKey().equals(peer.identity())) {
      return new DecryptOutcome.UntrustedIdentity(outer.identityKey());
    }
    if (!isBound(message, peer)) {
      return new DecryptOutcome.WrongSender();
    }
    List<Integer> same = record.startedWith(peer.identity(), outer.baseKey());
    return same.isEmpty()
        ? accept(record, preKeys, peer, outer, message, now)
        : open(record, same, message);
  }

  private DecryptOutcome accept(
      SessionRecord record,
      PreKeys preKeys,
      Peer peer,
      PreKeySignalMessage outer,
      SignalMessage message,
      long now) {
    Bytes baseKey = Bytes.copyOf(outer.baseKey());
    if (preKeys.wasAccepted(outer.signedPreKey(), outer.kyberPreKey(), baseKey)) {
      return new DecryptOutcome.Stale();
    }
    Optional<Pqxdh.Answer> answer = answer(preKeys, outer);
    if (answer.isEmpty()) {
      return new DecryptOutcome.UnknownPreKey();
    }
    Optional<SessionState> state = pqxdh.respond(outer, answer.get(), peer.identity(), now);
    if (state.isEmpty()) {
      return new DecryptOutcome.Malformed();
    }
    return switch (receiver.open(state.get(), message, new DerivationBudget(), Place.CURRENT)) {
      case Opened(SessionState next, byte[] plaintext) ->
          new DecryptOutcome.Decrypted(
              Bytes.copyOf(plaintext),
              record.started(next),
              Optional.of(answer.get().use(baseKey)));
      case Failed(Failure why) -> refusal(why);
    };
  }

  private static Optional<Pqxdh.Answer> answer(PreKeys preKeys, PreKeySignalMessage outer) {
    Optional<SignedPreKeyPair> signed = preKeys.signed(outer.signedPreKey());
    Optional<KyberPreKeyPair> kyber = preKeys.kyber(outer.kyberPreKey());
    Optional<OneTimePreKeyPair> oneTime = outer.oneTimePreKey().flatMap(preKeys::oneTime);
    boolean complete = oneTime.isPresent() == outer.oneTimePreKey().isPresent();
    return signed.isPresent() && kyber.isPresent() && complete
        ? Optional.of(new Pqxdh.Answer(signed.get(), kyber.get(), oneTime))
        : Optional.empty();
  }

  private boolean isBound(SignalMessage message, Peer peer) {
    return binding.holds(message.addresses(), Addresses.of(peer.address(), self.address()));
  }

  private static DecryptOutcome refusal(Failure failure) {
    return switch (failure) {
      case BAD_MAC -> new DecryptOutcome.BadMac();
      case MALFORMED -> new DecryptOutcome.Malformed();
      case TOO_FAR_AHEAD -> new DecryptOutcome.TooFarAhead();
      case STALE -> new DecryptOutcome.Stale();
      case DUPLICATE -> new DecryptOutcome.Duplicate();
    };
  }
}
