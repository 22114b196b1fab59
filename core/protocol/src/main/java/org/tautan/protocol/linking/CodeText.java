package org.tautan.protocol.linking;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tautan.protocol.Base32;
import org.tautan.protocol.Bytes;
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
  private static final Pattern CODE =
      Pattern.compile(
          "(https?|tautan)://([a-z0-9.:\\[\\]-]{1,262})/([lc])#([a-z2-7]{2,400})",
          Pattern.CASE_INSENSITIVE);

  /// Makes a code of the payload behind the version byte.
  interface Making<C> {
    C of(PageOrigin origin, Bytes payload) throws MalformedException;
  }

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
    Matcher found = CODE.matcher(pasted);
    if (!found.find()) {
      return new CodeReading.NotATautanCode<>();
    }
    if (Character.toUpperCase(found.group(3).charAt(0)) != purpose) {
      return new CodeReading.OtherPurpose<>();
    }
    try {
      Bytes payload = Base32.decode(found.group(4));
      int version = Byte.toUnsignedInt(payload.byteAt(0));
      if (version > VERSION) {
        return new CodeReading.VersionTooNew<>(version);
      }
      if (version < VERSION || payload.size() != size + 1) {
        return new CodeReading.Damaged<>();
      }
      PageOrigin origin = origin(found.group(1).toLowerCase(Locale.ROOT), found.group(2));
      return new CodeReading.Found<>(making.of(origin, payload.slice(1, size + 1)));
    } catch (MalformedException | IllegalArgumentException _) {
      return new CodeReading.Damaged<>();
    }
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
