package org.tautan.engine.api;

/// What is known of another person's devices: their phone, and what is linked to it. Names and
/// platforms of others' devices are told to nobody.
///
/// @param linked devices besides the phone
/// @param listedAt when their phone signed this list, ms since 1970; it also renews lists in which
///   nothing has changed
public record ContactDevices(int linked, long listedAt) {
  /// Checks the count.
  public ContactDevices {
    if (linked < 0) {
      throw new IllegalArgumentException(linked + " linked devices");
    }
  }
}
