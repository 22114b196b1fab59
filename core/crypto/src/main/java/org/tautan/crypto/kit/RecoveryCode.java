package org.tautan.crypto.kit;

import java.util.Arrays;
import org.tautan.crypto.ConstantTime;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.Wipe;
import org.tautan.protocol.Label;
import org.tautan.protocol.SigningInput;

/// The recovery kit as letters on paper: 14 groups of 4 letters of base32 (RFC 4648), which are
/// `version (1 byte) ‖ root seed (32) ‖ checksum (2)`. The checksum is the beginning of SHA-256
/// under [Label#RECOVERY_KIT] over the rest, so that a typing mistake is noticed before anything is
/// asked of a relay. Who has these letters has the account.
///
/// Reading forgives lower case, spaces and hyphens anywhere, and the digits 0, 1 and 8 in place of
/// the letters O, I and B that they look like.
///
/// Whoever creates one closes it. One thread at a time.
public final class RecoveryCode implements AutoCloseable {
  /// How many groups.
  public static final int GROUPS = 14;

  /// How many letters in a group.
  public static final int GROUP_LETTERS = 4;

  private static final int LETTERS = GROUPS * GROUP_LETTERS;
  private static final int VERSION = 1;
  private static final int SEED_BYTES = Primitives.CURVE_KEY_BYTES;
  private static final int CHECKSUM_BYTES = 2;
  private static final int CODE_BYTES = 1 + SEED_BYTES + CHECKSUM_BYTES;

  private final SecretBytes letters;

  private RecoveryCode(SecretBytes letters) {
    this.letters = letters;
  }

  /// The code of an account's root.
  public static RecoveryCode of(Primitives primitives, RootKeyPair root) {
    byte[] code = new byte[CODE_BYTES];
    code[0] = VERSION;
    root.seed().lend(seed -> System.arraycopy(seed, 0, code, 1, SEED_BYTES));
    byte[] checksum = checksum(primitives, code);
    System.arraycopy(checksum, 0, code, 1 + SEED_BYTES, CHECKSUM_BYTES);
    RecoveryCode result = new RecoveryCode(SecretBytes.owning(SecretLetters.encode(code)));
    Wipe.bytes(code);
    return result;
  }

  /// Reads what a person typed. The caller wipes its own copy.
  public static KitReading read(Primitives primitives, CharSequence typed) {
    byte[] values = SecretLetters.values(typed);
    byte[] code = new byte[0];
    try {
      int wrong = SecretLetters.firstWrong(values);
      if (wrong >= 0) {
        return new KitReading.WrongLetter(wrong);
      }
      if (values.length != LETTERS) {
        return new KitReading.WrongLength(values.length, LETTERS);
      }
      code = SecretLetters.decode(values);
      return judge(primitives, code);
    } finally {
      Wipe.bytes(values, code);
    }
  }

  /// Lends one group, counted from 0, as ASCII letters, to be shown.
  public SecretBytes group(int group) {
    return letters.use(all -> SecretBytes.owning(letters(all, group)));
  }

  /// Whether a person typed this group right: how the kit is confirmed before the root key is
  /// erased from the phone. In constant time.
  public boolean matches(int group, CharSequence typed) {
    byte[] values = SecretLetters.values(typed);
    try (SecretBytes expected = group(group)) {
      return SecretLetters.firstWrong(values) < 0
          && expected.use(ascii -> ConstantTime.equal(ascii, SecretLetters.ascii(values)));
    } finally {
      Wipe.bytes(values);
    }
  }

  /// Wipes the letters.
  @Override
  public void close() {
    letters.close();
  }

  /// Names the type only.
  @Override
  public String toString() {
    return "RecoveryCode[redacted]";
  }

  private static KitReading judge(Primitives primitives, byte[] code) {
    byte[] expected = checksum(primitives, code);
    byte[] actual = Arrays.copyOfRange(code, 1 + SEED_BYTES, CODE_BYTES);
    if (!ConstantTime.equal(expected, actual)) {
      return new KitReading.WrongChecksum();
    }
    if (code[0] != VERSION) {
      return new KitReading.UnknownVersion(code[0] & 0xFF);
    }
    byte[] seed = Arrays.copyOfRange(code, 1, 1 + SEED_BYTES);
    return new KitReading.Read(RootKeyPair.ofSeed(primitives, SecretBytes.owning(seed)));
  }

  private static byte[] checksum(Primitives primitives, byte[] code) {
    byte[] covered = Arrays.copyOf(code, 1 + SEED_BYTES);
    byte[] label = SigningInput.of(Label.RECOVERY_KIT).toByteArray();
    byte[] length = SigningInput.u32(covered.length).toByteArray();
    byte[] checksum = Arrays.copyOf(primitives.sha256(label, length, covered), CHECKSUM_BYTES);
    Wipe.bytes(covered);
    return checksum;
  }

  private static byte[] letters(byte[] all, int group) {
    if (group < 0 || group >= GROUPS) {
      throw new IndexOutOfBoundsException("group " + group);
    }
    return Arrays.copyOfRange(all, group * GROUP_LETTERS, (group + 1) * GROUP_LETTERS);
  }
}
