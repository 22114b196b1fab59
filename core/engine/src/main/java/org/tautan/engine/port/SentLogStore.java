package org.tautan.engine.port;

import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MessageId;

/// Which ciphertext went to which device, and what was in it: kept 14 days, so that a retry is
/// answered only for what was really sent (PROTOCOL §9).
public interface SentLogStore {
  /// One ciphertext that was sent.
  ///
  /// @param chat the chat it belongs to
  /// @param content the encoded `Content` that was in it
  record Sent(AccountId chat, MessageId message, Bytes content) {}

  /// Logs a ciphertext.
  ///
  /// @param at ms since 1970
  void add(DeviceAddress to, CiphertextHash hash, Sent sent, long at);

  /// What that ciphertext held, if it was sent to that device.
  Optional<Sent> find(DeviceAddress to, CiphertextHash hash);

  /// Forgets what was logged before a time, ms since 1970.
  void prune(long before);
}
