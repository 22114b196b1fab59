package org.tautan.engine.api;

import java.util.Locale;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.SafetyNumber;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Base32;
import org.tautan.protocol.CharacterClass;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.linking.CodeReading;

/// What a safety number's QR code says (PROTOCOL §11): the number, and which device list the person
/// who shows it has of both accounts, so that comparing it also finds a list that was withheld.
///
/// Text: `TAUTAN:SAFETY:1:` and, divided by colons, the 60 digits, the account that shows it, its
/// own list and the other person's; a list is `EPOCH.VERSION.HASH`, account and hashes are base32.
/// It fits a QR code of version 8. Nothing in it is secret, and nothing is believed: it is only
/// compared.
///
/// @param account that shows it
/// @param own list of that account
/// @param other list of the person it is shown to
public record SafetyCode(
    SafetyNumber number, AccountId account, ListReference own, ListReference other) {
  private static final int VERSION = 1;
  private static final String BEGINNING = "TAUTAN:SAFETY:";
  private static final int MAX_SCANNED = 1_000;
  private static final int VERSION_DIGITS = 4;
  private static final int COUNT_DIGITS = 18;

  /// The code that an account shows to another one. Takes as long as [SafetyNumber#of].
  public static SafetyCode of(PinnedDevices own, PinnedDevices other) {
    return new SafetyCode(
        SafetyNumber.of(own.account(), own.rootKey(), other.account(), other.rootKey()),
        own.account(),
        own.reference(),
        other.reference());
  }

  /// The text of the QR code.
  public String text() {
    return BEGINNING
        + String.join(
            ":",
            Integer.toString(VERSION),
            number.digits(),
            Base32.encode(account.bytes()),
            text(own),
            text(other));
  }

  private static String text(ListReference list) {
    return list.epoch() + "." + list.version() + "." + Base32.encode(list.hash().bytes());
  }

  /// Reads what [#text()] writes, in either case, with spaces and line breaks anywhere in it.
  public static CodeReading<SafetyCode> read(String scanned) {
    if (scanned.length() > MAX_SCANNED) {
      return new CodeReading.NotATautanCode<>();
    }
    String text = withoutSpaces(scanned).toUpperCase(Locale.ROOT);
    if (!text.startsWith(BEGINNING)) {
      return new CodeReading.NotATautanCode<>();
    }
    Fields fields = new Fields(text, BEGINNING.length());
    try {
      int version = Integer.parseInt(fields.digits(VERSION_DIGITS, ':'));
      return version > VERSION ? new CodeReading.VersionTooNew<>(version) : read(version, fields);
    } catch (MalformedException | IllegalArgumentException _) {
      return new CodeReading.Damaged<>();
    }
  }

  private static CodeReading<SafetyCode> read(int version, Fields fields)
      throws MalformedException {
    if (version < VERSION) {
      return new CodeReading.Damaged<>();
    }
    SafetyNumber number = new SafetyNumber(fields.next(':'));
    AccountId account = new AccountId(Base32.decode(fields.next(':')));
    return new CodeReading.Found<>(
        new SafetyCode(number, account, list(fields, ':'), list(fields, Fields.END)));
  }

  private static ListReference list(Fields fields, char after) throws MalformedException {
    return new ListReference(
        Long.parseLong(fields.digits(COUNT_DIGITS, '.')),
        Long.parseLong(fields.digits(COUNT_DIGITS, '.')),
        new ListHash(Base32.decode(fields.next(after))));
  }

  private static String withoutSpaces(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /// The fields of a text, one after the other.
  private static final class Fields {
    /// Stands for the end of the text.
    static final char END = 0;

    private final String text;
    private int at;

    Fields(String text, int at) {
      this.text = text;
      this.at = at;
    }

    /// Up to this character, or to the end.
    String next(char after) throws MalformedException {
      int end = after == END ? text.length() : text.indexOf(after, at);
      if (end < 0) {
        throw new MalformedException("a field is missing");
      }
      String field = text.substring(at, end);
      at = end + 1;
      return field;
    }

    String digits(int most, char after) throws MalformedException {
      String field = next(after);
      if (!CharacterClass.DIGIT.fills(field, 1, most)) {
        throw new MalformedException("not a number");
      }
      return field;
    }
  }

  /// Compares this device's code with the one that the other person shows.
  public SafetyComparison compare(SafetyCode shown) {
    if (shown.account.equals(account)) {
      return SafetyComparison.OWN_CODE;
    }
    if (!number.equals(shown.number)) {
      return SafetyComparison.DIFFERENT;
    }
    if (contradict(own, shown.other) || contradict(other, shown.own)) {
      return SafetyComparison.CONTRADICTING_LISTS;
    }
    boolean sameLists = own.equals(shown.other) && other.equals(shown.own);
    return sameLists ? SafetyComparison.SAME : SafetyComparison.OLDER_LIST;
  }

  /// Whether both have one place in the order, but are not the same list.
  private static boolean contradict(ListReference left, ListReference right) {
    return left.listVersion().equals(right.listVersion()) && !left.equals(right);
  }
}
