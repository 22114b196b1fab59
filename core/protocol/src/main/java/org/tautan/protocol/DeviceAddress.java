package org.tautan.protocol;

import java.util.Comparator;

/// One installation: an account and one of its devices.
public record DeviceAddress(AccountId account, DeviceId device)
    implements Comparable<DeviceAddress> {
  private static final Comparator<DeviceAddress> ORDER =
      Comparator.comparing(DeviceAddress::account).thenComparing(DeviceAddress::device);

  @Override
  public int compareTo(DeviceAddress that) {
    return ORDER.compare(this, that);
  }
}
