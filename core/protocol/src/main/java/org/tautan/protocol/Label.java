package org.tautan.protocol;

/// What a hash, a MAC or a signature is for. The label is the first thing in its input, so that no
/// input can be read as one for another purpose.
public enum Label {
  /// Hash: account id of a root key.
  ACCOUNT("tautan/v1/account"),
  /// Hash: relay id of a relay's long-term key.
  RELAY("tautan/v1/relay"),
  /// Signature by the root key over a primary certificate's body.
  PRIMARY_BY_ROOT("tautan/v1/primary-by-root"),
  /// Signature by device 0 over a device certificate's body.
  DEVICE_BY_ACCOUNT("tautan/v1/device-by-account"),
  /// Signature by a device over its certificate's body and its account's root key.
  ACCOUNT_BY_DEVICE("tautan/v1/account-by-device"),
  /// Signature by device 0 over a device list's body.
  DEVICE_LIST("tautan/v1/device-list"),
  /// Signature by a device over the body that takes it out.
  DEVICE_LEAVES("tautan/v1/device-leaves"),
  /// Signature by a device over its capabilities' body.
  CAPABILITIES("tautan/v1/capabilities"),
  /// Signature by a device that logs in to a relay.
  RELAY_LOGIN("tautan/v1/relay-login");

  private final String text;

  Label(String text) {
    this.text = text;
  }

  /// The label's ASCII text.
  public String text() {
    return text;
  }
}
