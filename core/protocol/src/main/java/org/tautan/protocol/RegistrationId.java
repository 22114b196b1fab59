package org.tautan.protocol;

/// Tells one installation under a device id from a later one, as in Signal: 14 random bits, 1 to
/// 16380.
public record RegistrationId(int number) {
  /// The highest one.
  public static final int MAX = 16380;

  /// Checks the range.
  public RegistrationId {
    if (number < 1 || number > MAX) {
      throw new IllegalArgumentException("registration id " + number);
    }
  }
}
