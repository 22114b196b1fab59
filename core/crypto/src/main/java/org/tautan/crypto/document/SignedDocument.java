package org.tautan.crypto.document;

/// Which signature a refusal is about.
public enum SignedDocument {
  /// The root's over a primary certificate.
  PRIMARY_CERTIFICATE,
  /// The primary's half of a device certificate.
  DEVICE_CERTIFICATE_BY_ACCOUNT,
  /// The companion's half of its certificate.
  DEVICE_CERTIFICATE_BY_DEVICE,
  /// The primary's over a device list.
  DEVICE_LIST
}
