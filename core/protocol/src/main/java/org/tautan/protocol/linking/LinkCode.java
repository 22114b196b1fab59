package org.tautan.protocol.linking;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.WireSecret;

/// What a companion's QR code holds: where the phone page is, the ref, what commits to the
/// companion's request, and the secret S. Whoever has the text can take part in the linking, so it
/// is shown and never logged.
///
/// Text: `HTTPS://HOST[:PORT]/L#` and base32 of version (1 byte), ref (10), commitment (16), S
/// (16); at most 150 characters, so that the QR code stays within version 8.
///
/// @param commitment the first 16 bytes of SHA-256 of the link request
/// @param secret S, 16 bytes, which exists nowhere but in the code
public record LinkCode(PageOrigin origin, LinkRef ref, Bytes commitment, WireSecret secret) {
  /// Bytes of the commitment.
  public static final int COMMITMENT_SIZE = 16;

  /// Bytes of S.
  public static final int SECRET_SIZE = 16;

  /// Characters of the longest text.
  public static final int MAX_TEXT = 150;

  private static final char PURPOSE = 'L';
  private static final int AFTER_REF = LinkRef.SIZE;
  private static final int AFTER_COMMITMENT = AFTER_REF + COMMITMENT_SIZE;
  private static final int SIZE = AFTER_COMMITMENT + SECRET_SIZE;

  /// Checks the sizes, that of the text too.
  public LinkCode {
    commitment.requireSize(COMMITMENT_SIZE, "commitment");
    secret.requireSize(SECRET_SIZE, "secret");
    if (text(origin, ref, commitment, secret).length() > MAX_TEXT) {
      throw new IllegalArgumentException("host too long for a link code");
    }
  }

  /// The text of the QR code.
  public String text() {
    return text(origin, ref, commitment, secret);
  }

  /// Finds a code in what was scanned or pasted.
  public static CodeReading<LinkCode> read(String pasted) {
    return CodeText.read(pasted, PURPOSE, SIZE, LinkCode::of);
  }

  private static LinkCode of(PageOrigin origin, Bytes payload) {
    return new LinkCode(
        origin,
        new LinkRef(payload.slice(0, AFTER_REF)),
        payload.slice(AFTER_REF, AFTER_COMMITMENT),
        WireSecret.copyOf(payload.slice(AFTER_COMMITMENT, SIZE)));
  }

  private static String text(PageOrigin origin, LinkRef ref, Bytes commitment, WireSecret secret) {
    return CodeText.write(origin, PURPOSE, ref.bytes(), commitment, secret.reveal());
  }
}
