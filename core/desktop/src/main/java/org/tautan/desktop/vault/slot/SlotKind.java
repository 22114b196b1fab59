package org.tautan.desktop.vault.slot;

/// Where the secret comes from that opens a slot. The codes are part of the format.
public enum SlotKind {
  /// From a person: a passphrase.
  PASSPHRASE(1),
  /// From nowhere: the slot opens for whoever can read the file. It is the weakest kind, chosen
  /// where there is no keychain and nobody to ask, and said to the person by that name.
  BESIDE(2),
  /// From the keychain of the person's desktop: random bytes under the slot's id.
  KEYCHAIN(3);

  private final byte code;

  SlotKind(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  /// @throws IllegalArgumentException for a code that no version of this program has written
  static SlotKind of(byte code) {
    for (SlotKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("a slot of an unknown kind");
  }
}
