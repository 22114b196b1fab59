package org.tautan.protocol;

import java.util.Comparator;

/// A device list's place in the order of its account's lists: a higher epoch supersedes all lower
/// ones, within an epoch the higher version is the newer. Both count from 1.
public record ListVersion(long epoch, long version) implements Comparable<ListVersion> {
  private static final Comparator<ListVersion> ORDER =
      Comparator.comparingLong(ListVersion::epoch).thenComparingLong(ListVersion::version);

  /// Checks that both are at least 1.
  public ListVersion {
    if (epoch < 1 || version < 1) {
      throw new IllegalArgumentException("list version " + epoch + "." + version);
    }
  }

  @Override
  public int compareTo(ListVersion that) {
    return ORDER.compare(this, that);
  }
}
