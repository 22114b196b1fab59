package org.tautan.protocol.content;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.Require;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.AccountDirectory;

/// What is inside an envelope once decrypted, after the padding is taken off.
///
/// @param messageId equal to the envelope's
/// @param sentAt hybrid logical clock: ms since 1970 << 16 | counter
/// @param senderList the sender's own list that it used
/// @param recipientList the recipient's list that the sender used
/// @param directory the sender's, when the recipient may not have it yet
/// @param profile the sender's, when the recipient may not have it yet
/// @param contactKey 16 bytes: proof that the sender was given the recipient's contact link
public record Content(
    MessageId messageId,
    long sentAt,
    ListReference senderList,
    ListReference recipientList,
    Optional<AccountDirectory> directory,
    Optional<Profile> profile,
    Optional<WireSecret> contactKey,
    Kind kind) {
  /// Checks clock and size.
  public Content {
    Require.natural(sentAt, "sent at");
    contactKey.ifPresent(key -> key.requireSize(Limits.CONTACT_KEY, "contact key"));
  }

  /// The numbers of all kinds that this version knows, for a device's capabilities.
  public static List<Integer> knownKinds() {
    return ContentCodecs.KNOWN_KINDS;
  }

  /// Reads what [#encode()] writes.
  public static Content decode(Bytes bytes) throws MalformedException {
    return ContentCodecs.CONTENT.decode(bytes, Limits.CIPHERTEXT);
  }

  /// The plaintext to pad and encrypt.
  public Bytes encode() {
    return ContentCodecs.CONTENT.encode(this);
  }
}
