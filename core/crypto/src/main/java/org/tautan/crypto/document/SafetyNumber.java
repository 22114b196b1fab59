package org.tautan.crypto.document;

import org.bouncycastle.crypto.digests.SHA512Digest;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.RootKey;

/// Sixty digits that two people compare to know that nobody stands between them: Signal's numeric
/// fingerprint over both accounts' ids and root keys. It stays the same when devices or phones
/// change, because those are certified under the root.
///
/// Each half is 30 digits of SHA-512 iterated 5,200 times over `version ‖ key ‖ id`, then the key
/// again; the smaller half stands first, so both people see the same number. About 10 ms on a
/// computer, more in a browser.
///
/// @param digits exactly 60 decimal digits
public record SafetyNumber(String digits) {
  private static final int ITERATIONS = 5200;
  private static final int GROUPS_OF_A_HALF = 6;
  private static final int GROUP_DIGITS = 5;
  private static final int GROUP_BYTES = 5;
  private static final int GROUP_MODULUS = 100_000;
  private static final int DIGITS = 2 * GROUPS_OF_A_HALF * GROUP_DIGITS;

  /// The version of the construction, two bytes, as Signal hashes it.
  private static final byte[] VERSION = {0, 0};

  /// Checks the shape.
  public SafetyNumber {
    if (digits.length() != DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("a safety number has " + DIGITS + " digits");
    }
  }

  /// The number of two accounts, the same whichever comes first.
  public static SafetyNumber of(
      AccountId left, RootKey leftRoot, AccountId right, RootKey rightRoot) {
    return ofHalves(half(leftRoot.bytes(), left.bytes()), half(rightRoot.bytes(), right.bytes()));
  }

  /// Twelve groups of five digits, separated by single spaces.
  public String display() {
    StringBuilder groups = new StringBuilder(digits);
    for (int i = DIGITS - GROUP_DIGITS; i > 0; i -= GROUP_DIGITS) {
      groups.insert(i, ' ');
    }
    return groups.toString();
  }

  static SafetyNumber ofHalves(String left, String right) {
    return new SafetyNumber(left.compareTo(right) <= 0 ? left + right : right + left);
  }

  /// The 30 digits of one side.
  static String half(Bytes key, Bytes stableId) {
    byte[] keyBytes = key.toByteArray();
    byte[] hash = Bytes.concat(Bytes.copyOf(VERSION), key, stableId).toByteArray();
    SHA512Digest sha512 = new SHA512Digest();
    for (int i = 0; i < ITERATIONS; i++) {
      sha512.update(hash, 0, hash.length);
      sha512.update(keyBytes, 0, keyBytes.length);
      hash = hash.length == sha512.getDigestSize() ? hash : new byte[sha512.getDigestSize()];
      sha512.doFinal(hash, 0);
    }
    StringBuilder digits = new StringBuilder();
    for (int group = 0; group < GROUPS_OF_A_HALF; group++) {
      String number = Long.toString(group(hash, group * GROUP_BYTES));
      digits.append("0".repeat(GROUP_DIGITS - number.length())).append(number);
    }
    return digits.toString();
  }

  private static long group(byte[] hash, int offset) {
    long number = 0;
    for (int i = 0; i < GROUP_BYTES; i++) {
      number = (number << 8) | (hash[offset + i] & 0xFF);
    }
    return number % GROUP_MODULUS;
  }
}
