package org.tautan.interop;

import org.tautan.protocol.Bytes;

/// An implementation of Signal's sessions, as a measurement drives it. The independent
/// implementation that ours is compared with provides one by `java.util.ServiceLoader`, from test
/// scope, so that whoever is without it (everybody who is shipped something) has none.
///
/// One thread at a time. Failures of a measured implementation are unchecked.
public interface SessionPeer {
  /// What to call it in a table, with its version.
  String name();

  /// Two devices whose session stands: the initiator has read a reply. The record goes through the
  /// stored form at every step, as it must in an application.
  Conversation settled();

  /// Prepares two devices and a bundle with prekeys of every kind. Running the result initiates,
  /// encrypts a first message and accepts it, and fails unless the text arrives; once only.
  Runnable handshake(Bytes text);

  /// A stream of messages from one device to the other.
  interface Conversation {
    /// Encrypts the next message.
    Bytes encrypt(Bytes text);

    /// Decrypts a message at the other device.
    Bytes decrypt(Bytes ciphertext);
  }
}
