package org.tautan.protocol;

import org.jspecify.annotations.Nullable;
import org.tautan.protocol.MalformedException.Reason;

/// One person's account: the first 20 bytes of SHA-256 over the root public key under
/// [Label#ACCOUNT]. Certifies itself: whoever has the root key can check it.
public record AccountId(Bytes bytes) implements Comparable<AccountId> {
  /// Bytes in an account id.
  public static final int SIZE = 20;

  private static final int GROUP = 4;

  /// Checks the size.
  public AccountId {
    bytes.requireSize(SIZE, "account id");
  }

  /// For people: base32 in eight groups of four, `ABCD EFGH …`.
  public String display() {
    String text = Base32.encode(bytes);
    StringBuilder groups = new StringBuilder(text.substring(0, GROUP));
    for (int i = GROUP; i < text.length(); i += GROUP) {
      groups.append(' ').append(text, i, i + GROUP);
    }
    return groups.toString();
  }

  /// Reads what [#display()] shows, in either case, with any spaces or hyphens.
  public static AccountId parse(String display) throws MalformedException {
    Bytes bytes = Base32.decode(display.replace(" ", "").replace("-", "").strip());
    if (bytes.size() != SIZE) {
      throw new MalformedException(Reason.WRONG_SIZE, "account id");
    }
    return new AccountId(bytes);
  }

  // written out, because ids are compared by the thousand, and what Java makes for records is slow
  // where its second compiler is off, as it is in the window
  @Override
  public boolean equals(@Nullable Object that) {
    return this == that || (that instanceof AccountId other && bytes.equals(other.bytes));
  }

  @Override
  public int hashCode() {
    return bytes.hashCode();
  }

  @Override
  public int compareTo(AccountId that) {
    return bytes.compareTo(that.bytes);
  }
}
