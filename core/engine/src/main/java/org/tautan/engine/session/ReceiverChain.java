package org.tautan.engine.session;

import java.util.Arrays;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.Wipe;

/// One chain of the remote device's messages, named by the ratchet key (33 bytes) they carry.
/// Immutable: looking a key up gives the chain as it will be once the message has proved genuine.
final class ReceiverChain {
  private final byte[] ratchetKey;
  private final SecretBytes chainKey;
  private final int index;
  private final SkippedKeys skipped;

  /// @param index of the next message in order
  ReceiverChain(byte[] ratchetKey, SecretBytes chainKey, int index, SkippedKeys skipped) {
    this.ratchetKey = ratchetKey;
    this.chainKey = chainKey;
    this.index = index;
    this.skipped = skipped;
  }

  /// What looking for a message's key ended with.
  sealed interface LookUp {
    /// The key, not used before.
    ///
    /// @param seed of the message keys; the caller wipes it
    /// @param after the chain without that key
    @SuppressWarnings("ArrayRecordComponent") // taken apart at once
    record Found(byte[] seed, ReceiverChain after) implements LookUp {}

    /// The key was used before.
    record Used() implements LookUp {}

    /// The message is so late that its key was dropped, used or not.
    record Dropped() implements LookUp {}

    /// The budget does not reach that far.
    record TooFar() implements LookUp {}
  }

  /// Looks for the key of the message at `counter`.
  LookUp lookUp(
      int counter, RatchetKdf kdf, DerivationBudget budget, DerivationBudget.Place place) {
    if (counter >= index) {
      return budget.take(place, counter - index) ? advance(counter, kdf) : new LookUp.TooFar();
    }
    Optional<byte[]> seed = skipped.find(counter);
    if (seed.isPresent()) {
      ReceiverChain after =
          new ReceiverChain(ratchetKey, chainKey, index, skipped.without(counter));
      return new LookUp.Found(seed.get(), after);
    }
    return skipped.mayHaveDropped(counter) ? new LookUp.Dropped() : new LookUp.Used();
  }

  private LookUp advance(int counter, RatchetKdf kdf) {
    int kept = Math.min(counter - index, SkippedKeys.MAX);
    int firstKept = counter - kept;
    byte[] seeds = new byte[kept * RatchetKdf.KEY_BYTES];
    byte[] key = chainKey.use(bytes -> Arrays.copyOf(bytes, bytes.length));
    for (int i = index; i < counter; i++) {
      if (i >= firstKept) {
        byte[] seed = kdf.messageSeed(key);
        System.arraycopy(seed, 0, seeds, (i - firstKept) * seed.length, seed.length);
        Wipe.bytes(seed);
      }
      key = step(key, kdf);
    }
    byte[] seed = kdf.messageSeed(key);
    SecretBytes next = SecretBytes.owning(step(key, kdf));
    SkippedKeys older = firstKept > index ? skipped.droppedBelow(firstKept) : skipped;
    return new LookUp.Found(
        seed, new ReceiverChain(ratchetKey, next, counter + 1, older.plus(firstKept, seeds)));
  }

  private static byte[] step(byte[] key, RatchetKdf kdf) {
    byte[] next = kdf.nextChainKey(key);
    Wipe.bytes(key);
    return next;
  }

  /// Without the oldest seeds of late messages.
  ReceiverChain withoutOldestSkipped(int dropped) {
    return new ReceiverChain(ratchetKey, chainKey, index, skipped.withoutOldest(dropped));
  }

  boolean isNamed(byte[] key) {
    return Arrays.equals(ratchetKey, key);
  }

  byte[] ratchetKey() {
    return ratchetKey;
  }

  SecretBytes chainKey() {
    return chainKey;
  }

  int index() {
    return index;
  }

  SkippedKeys skipped() {
    return skipped;
  }
}
