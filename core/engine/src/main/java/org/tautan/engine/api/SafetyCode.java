package org.tautan.engine.api;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.SafetyNumber;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Base32;
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
  private static final String LIST = ":(\\d{1,18})\\.(\\d{1,18})\\.([A-Z2-7]{52})";
  private static final Pattern VERSIONED = Pattern.compile(BEGINNING + "(\\d{1,4}):.*");
  private static final Pattern CODE =
      Pattern.compile(BEGINNING + VERSION + ":(\\d{60}):([A-Z2-7]{32})" + LIST + LIST);
  private static final int OWN_LIST = 3;
  private static final int OTHER_LIST = 6;

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
    String text = scanned.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!text.startsWith(BEGINNING)) {
      return new CodeReading.NotATautanCode<>();
    }
    Matcher versioned = VERSIONED.matcher(text);
    if (!versioned.matches()) {
      return new CodeReading.Damaged<>();
    }
    int version = Integer.parseInt(versioned.group(1));
    if (version > VERSION) {
      return new CodeReading.VersionTooNew<>(version);
    }
    Matcher code = CODE.matcher(text);
    return code.matches() ? read(code) : new CodeReading.Damaged<>();
  }

  private static CodeReading<SafetyCode> read(Matcher code) {
    try {
      return new CodeReading.Found<>(
          new SafetyCode(
              new SafetyNumber(code.group(1)),
              new AccountId(Base32.decode(code.group(2))),
              list(code, OWN_LIST),
              list(code, OTHER_LIST)));
    } catch (MalformedException | IllegalArgumentException _) {
      return new CodeReading.Damaged<>();
    }
  }

  private static ListReference list(Matcher code, int first) throws MalformedException {
    return new ListReference(
        Long.parseLong(code.group(first)),
        Long.parseLong(code.group(first + 1)),
        new ListHash(Base32.decode(code.group(first + 2))));
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
