package org.tautan.relay.connection;

/// Why the relay closes a WebSocket (RFC 6455 §7.4; 4000 and above are ours).
enum CloseCode {
  /// The relay stops.
  GOING_AWAY(1001, "relay stops"),
  /// Text where frames are binary.
  NOT_BINARY(1003, "binary frames only"),
  /// Not a frame of this protocol.
  NOT_A_FRAME(1007, "not a frame"),
  /// Too many frames, or no login in time.
  POLICY(1008, "refused"),
  /// The same device has logged in again.
  REPLACED(4000, "logged in elsewhere"),
  /// The device is out.
  REVOKED(4001, "not a device of the account"),
  /// Two copies of the profile.
  COPIED(4002, "profile copied");

  private final int code;
  private final String text;

  CloseCode(int code, String text) {
    this.code = code;
    this.text = text;
  }

  int code() {
    return code;
  }

  String text() {
    return text;
  }
}
