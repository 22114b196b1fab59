package org.tautan.engine.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.IdentityKey;

/// One session with one device: everything the Double Ratchet remembers. Immutable; sending and
/// receiving give the state that follows, and unchanged parts are shared between the two, which is
/// why nothing here is closed.
///
/// Every state can send: the initiator's has its first chain from the start, the responder's is
/// kept only after a message was opened with it.
final class SessionState {
  /// Receiver chains that are remembered; the oldest is dropped.
  static final int MAX_RECEIVER_CHAINS = 5;

  private final IdentityKey peerIdentity;
  private final byte[] peerIdentityBytes;
  private final byte[] baseKey;
  private final long createdAt;
  private final SecretBytes rootKey;
  private final SenderChain sender;
  private final int previousCounter;
  private final List<ReceiverChain> receivers;
  private final Optional<PendingPreKey> pending;

  /// @param baseKey the initiator's ephemeral key, 33 bytes, which names the session
  /// @param receivers oldest first
  /// @param pending what to repeat until the first reply
  SessionState(
      IdentityKey peerIdentity,
      byte[] baseKey,
      long createdAt,
      SecretBytes rootKey,
      SenderChain sender,
      int previousCounter,
      List<ReceiverChain> receivers,
      Optional<PendingPreKey> pending) {
    this.peerIdentity = peerIdentity;
    this.peerIdentityBytes = peerIdentity.bytes().toByteArray();
    this.baseKey = baseKey;
    this.createdAt = createdAt;
    this.rootKey = rootKey;
    this.sender = sender;
    this.previousCounter = previousCounter;
    this.receivers = List.copyOf(receivers);
    this.pending = pending;
  }

  /// After a message was sent.
  SessionState sent(SenderChain next) {
    return new SessionState(
        peerIdentity, baseKey, createdAt, rootKey, next, previousCounter, receivers, pending);
  }

  /// After a message was opened on a chain that was known.
  SessionState received(ReceiverChain chain) {
    List<ReceiverChain> chains = new ArrayList<>(receivers);
    chains.replaceAll(known -> known.isNamed(chain.ratchetKey()) ? chain : known);
    return new SessionState(
        peerIdentity,
        baseKey,
        createdAt,
        rootKey,
        sender,
        previousCounter,
        chains,
        Optional.empty());
  }

  /// After a message was opened on a new chain: the ratchet has turned.
  SessionState turned(ReceiverChain chain, SecretBytes newRoot, SenderChain newSender) {
    List<ReceiverChain> chains = new ArrayList<>(receivers);
    chains.add(chain);
    if (chains.size() > MAX_RECEIVER_CHAINS) {
      chains.removeFirst();
    }
    return new SessionState(
        peerIdentity,
        baseKey,
        createdAt,
        newRoot,
        newSender,
        sender.lastIndex(),
        chains,
        Optional.empty());
  }

  /// Without up to so many seeds of late messages, from the oldest chain on.
  SessionState withoutOldestSkipped(int most) {
    List<ReceiverChain> chains = new ArrayList<>(receivers);
    int left = most;
    for (int place = 0; place < chains.size() && left > 0; place++) {
      int dropped = Math.min(left, chains.get(place).skipped().size());
      if (dropped > 0) {
        chains.set(place, chains.get(place).withoutOldestSkipped(dropped));
        left -= dropped;
      }
    }
    return new SessionState(
        peerIdentity, baseKey, createdAt, rootKey, sender, previousCounter, chains, pending);
  }

  /// How many seeds of late messages it keeps.
  int skippedCount() {
    return receivers.stream().mapToInt(chain -> chain.skipped().size()).sum();
  }

  Optional<ReceiverChain> receiverChain(byte[] ratchetKey) {
    for (ReceiverChain chain : receivers) {
      if (chain.isNamed(ratchetKey)) {
        return Optional.of(chain);
      }
    }
    return Optional.empty();
  }

  boolean isWith(IdentityKey identity) {
    return peerIdentity.equals(identity);
  }

  boolean startedWith(byte[] key) {
    return Arrays.equals(baseKey, key);
  }

  IdentityKey peerIdentity() {
    return peerIdentity;
  }

  /// 33 bytes, not to be changed.
  byte[] peerIdentityBytes() {
    return peerIdentityBytes;
  }

  byte[] baseKey() {
    return baseKey;
  }

  /// Milliseconds since 1970.
  long createdAt() {
    return createdAt;
  }

  SecretBytes rootKey() {
    return rootKey;
  }

  SenderChain sender() {
    return sender;
  }

  int previousCounter() {
    return previousCounter;
  }

  List<ReceiverChain> receivers() {
    return receivers;
  }

  Optional<PendingPreKey> pending() {
    return pending;
  }
}
