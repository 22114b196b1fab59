package org.tautan.engine.session;

import java.util.Arrays;

/// Which content of a message's address field is accepted.
///
/// The field (protobuf number 100 of the inner message, under its MAC) holds the sender's and the
/// receiver's device address, each 20 bytes of account id and the device id as u32, big-endian. It
/// ties a session to accounts: without it, someone could register another person's identity key as
/// their own device and have that person's messages appear under their name.
///
/// [#STRICT] is the only binding in production. The interface is not public, and exists for the
/// checks against an independent implementation, which knows nothing of the field.
interface AddressBinding {
  /// Exactly the expected addresses; an absent field is refused like a wrong one.
  AddressBinding STRICT = Arrays::equals;

  /// Whether a message with this field may be opened.
  ///
  /// @param claimed the field's content, empty when absent
  boolean holds(byte[] claimed, byte[] expected);
}
