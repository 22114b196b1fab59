package org.tautan.engine.session;

import java.util.Arrays;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.Wipe;

/// Seeds of message keys whose messages have not arrived yet, for one receiver chain: at most
/// [#MAX], of which the oldest are dropped first. A whole record keeps at most
/// [SessionRecord#MAX_SKIPPED]. Immutable.
final class SkippedKeys {
  static final int MAX = 2_000;
  static final SkippedKeys NONE = new SkippedKeys(new int[0], SecretBytes.owning(new byte[0]), 0);

  private static final int SEED = RatchetKdf.KEY_BYTES;

  private final int[] counters;
  private final SecretBytes seeds;
  private final int floor;

  /// @param counters ascending
  /// @param seeds 32 bytes for each counter
  /// @param floor seeds of all messages below it were used or dropped
  SkippedKeys(int[] counters, SecretBytes seeds, int floor) {
    this.counters = counters;
    this.seeds = seeds;
    this.floor = floor;
  }

  /// The seed for a message, as a copy that the caller wipes.
  Optional<byte[]> find(int counter) {
    int place = Arrays.binarySearch(counters, counter);
    return place < 0
        ? Optional.empty()
        : Optional.of(seeds.use(all -> Arrays.copyOfRange(all, place * SEED, (place + 1) * SEED)));
  }

  /// Whether the seed for a message may have been dropped unused.
  boolean mayHaveDropped(int counter) {
    return counter < floor;
  }

  /// Without a seed that has been used.
  SkippedKeys without(int counter) {
    int place = Arrays.binarySearch(counters, counter);
    int[] fewer = new int[counters.length - 1];
    System.arraycopy(counters, 0, fewer, 0, place);
    System.arraycopy(counters, place + 1, fewer, place, fewer.length - place);
    byte[] rest = new byte[fewer.length * SEED];
    seeds.lend(all -> {
      System.arraycopy(all, 0, rest, 0, place * SEED);
      System.arraycopy(all, (place + 1) * SEED, rest, place * SEED, rest.length - place * SEED);
    });
    return new SkippedKeys(fewer, SecretBytes.owning(rest), floor);
  }

  /// With the seeds of the messages from `first` on, all later than those here. Wipes the argument.
  SkippedKeys plus(int first, byte[] newSeeds) {
    int added = newSeeds.length / SEED;
    if (added == 0) {
      return this;
    }
    int kept = Math.min(counters.length, MAX - added);
    int dropped = counters.length - kept;
    int[] all = new int[kept + added];
    System.arraycopy(counters, dropped, all, 0, kept);
    for (int i = 0; i < added; i++) {
      all[kept + i] = first + i;
    }
    byte[] joined = new byte[all.length * SEED];
    seeds.lend(old -> System.arraycopy(old, dropped * SEED, joined, 0, kept * SEED));
    System.arraycopy(newSeeds, 0, joined, kept * SEED, newSeeds.length);
    Wipe.bytes(newSeeds);
    int newFloor = dropped == 0 ? floor : counters[dropped - 1] + 1;
    return new SkippedKeys(all, SecretBytes.owning(joined), newFloor);
  }

  /// Without the oldest seeds.
  SkippedKeys withoutOldest(int dropped) {
    int[] fewer = Arrays.copyOfRange(counters, dropped, counters.length);
    byte[] rest = seeds.use(all -> Arrays.copyOfRange(all, dropped * SEED, all.length));
    return new SkippedKeys(fewer, SecretBytes.owning(rest), counters[dropped - 1] + 1);
  }

  /// Without any seed for messages below `counter`.
  SkippedKeys droppedBelow(int counter) {
    return new SkippedKeys(new int[0], NONE.seeds, counter);
  }

  int size() {
    return counters.length;
  }

  int floor() {
    return floor;
  }

  int counterAt(int place) {
    return counters[place];
  }

  SecretBytes seeds() {
    return seeds;
  }
}
