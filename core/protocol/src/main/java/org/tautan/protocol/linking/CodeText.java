package org.tautan.protocol.linking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tautan.protocol.Base32;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CharacterClass;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.linking.PageOrigin.Scheme;

/// The text that both kinds of codes share: `HTTPS://HOST[:PORT]/K#` and base32, K saying what it
/// is for. Upper case, so that a QR code needs little room; read in either case and out of any text
/// around it.
///
/// The payload begins with a version byte. It stands in the fragment, which no browser sends to a
/// server.
final class CodeText {
  static final int VERSION = 1;

  private static final int MAX_PASTED = 20_000;
  private static final int MAX_AUTHORITY = 262;
  private static final int MAX_PAYLOAD = 400;
  private static final String AFTER_SCHEME = "://";
  private static final List<String> SCHEMES = List.of("https", "http", "tautan");
  private static final CharacterClass AUTHORITY =
      c -> CharacterClass.isLatin(c) || CharacterClass.DIGIT.has(c) || ".:[]-".indexOf(c) >= 0;

  /// Makes a code of the payload behind the version byte.
  interface Making<C> {
    C of(PageOrigin origin, Bytes payload) throws MalformedException;
  }

  /// The parts of a code as they stand in a text.
  private record Parts(String scheme, String authority, char purpose, String payload) {}

  private CodeText() {}

  static String write(PageOrigin origin, char purpose, Bytes... payload) {
    Bytes version = Bytes.copyOf(new byte[] {VERSION});
    String start = origin.toString().toUpperCase(Locale.ROOT) + "/" + purpose + "#";
    return start + Base32.encode(Bytes.concat(version, Bytes.concat(payload)));
  }

  /// Looks for the first code in a text.
  ///
  /// @param size of the payload behind the version byte
  static <C> CodeReading<C> read(String pasted, char purpose, int size, Making<C> making) {
    if (pasted.length() > MAX_PASTED) {
      return new CodeReading.NotATautanCode<>();
    }
    Optional<Parts> found = find(pasted);
    if (found.isEmpty()) {
      return new CodeReading.NotATautanCode<>();
    }
    Parts parts = found.get();
    if (parts.purpose() != purpose) {
      return new CodeReading.OtherPurpose<>();
    }
    try {
      Bytes payload = Base32.decode(parts.payload());
      int version = Byte.toUnsignedInt(payload.byteAt(0));
      if (version > VERSION) {
        return new CodeReading.VersionTooNew<>(version);
      }
      if (version < VERSION || payload.size() != size + 1) {
        return new CodeReading.Damaged<>();
      }
      PageOrigin origin = origin(parts.scheme(), parts.authority());
      return new CodeReading.Found<>(making.of(origin, payload.slice(1, size + 1)));
    } catch (MalformedException | IllegalArgumentException _) {
      return new CodeReading.Damaged<>();
    }
  }

  private static Optional<Parts> find(String pasted) {
    int colon = pasted.indexOf(AFTER_SCHEME);
    while (colon >= 0) {
      Optional<Parts> parts = partsAround(pasted, colon);
      if (parts.isPresent()) {
        return parts;
      }
      colon = pasted.indexOf(AFTER_SCHEME, colon + 1);
    }
    return Optional.empty();
  }

  private static Optional<Parts> partsAround(String text, int colon) {
    int from = colon + AFTER_SCHEME.length();
    int slash = AUTHORITY.end(text, from, MAX_AUTHORITY);
    int payload = slash + "/L#".length();
    int end = CharacterClass.BASE32.end(text, payload, MAX_PAYLOAD);
    boolean shaped =
        slash > from
            && text.startsWith("/", slash)
            && text.startsWith("#", payload - 1)
            && end >= payload + 2;
    if (!shaped) {
      return Optional.empty();
    }
    char purpose = Character.toUpperCase(text.charAt(slash + 1));
    if (purpose != 'L' && purpose != 'C') {
      return Optional.empty();
    }
    for (String scheme : SCHEMES) {
      int length = scheme.length();
      if (text.regionMatches(true, colon - length, scheme, 0, length)) {
        String authority = text.substring(from, slash);
        return Optional.of(new Parts(scheme, authority, purpose, text.substring(payload, end)));
      }
    }
    return Optional.empty();
  }

  /// With our own scheme the host decides: loopback goes without TLS, as the relay does there.
  private static PageOrigin origin(String scheme, String authority) throws MalformedException {
    return switch (scheme) {
      case "https" -> PageOrigin.of(Scheme.HTTPS, authority);
      case "http" -> PageOrigin.of(Scheme.HTTP, authority);
      default ->
          PageOrigin.of(Scheme.HTTPS, authority).isLoopback()
              ? PageOrigin.of(Scheme.HTTP, authority)
              : PageOrigin.of(Scheme.HTTPS, authority);
    };
  }
}
