package org.tautan.protocol;

/// Which device list somebody used: its place in the order and its hash, so that two different
/// lists with one version are noticed.
public record ListReference(long epoch, long version, ListHash hash) {
  /// Checks that epoch and version are at least 1.
  public ListReference {
    ListVersion _ = new ListVersion(epoch, version);
  }

  /// A reference to the list at this place with this hash.
  public static ListReference of(ListVersion version, ListHash hash) {
    return new ListReference(version.epoch(), version.version(), hash);
  }

  /// The place in the order.
  public ListVersion listVersion() {
    return new ListVersion(epoch, version);
  }
}
