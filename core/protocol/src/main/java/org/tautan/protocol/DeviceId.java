package org.tautan.protocol;

/// A device's number within its account: 0 is the primary (the phone), companions count from 1.
/// Never used again after a device has left.
public record DeviceId(int number) implements Comparable<DeviceId> {
  /// Device 0, the phone.
  public static final DeviceId PRIMARY = new DeviceId(0);

  /// Checks that the number is not negative.
  public DeviceId {
    if (number < 0) {
      throw new IllegalArgumentException("device id " + number);
    }
  }

  /// Whether this is the phone.
  public boolean isPrimary() {
    return number == 0;
  }

  @Override
  public int compareTo(DeviceId that) {
    return Integer.compare(number, that.number);
  }
}
