package org.tautan.app.emoji;

/// The skin tones of Unicode (UTS #51, emoji modifiers).
public enum SkinTone {
  /// The yellow of the emoji as it stands in the list.
  DEFAULT(""),
  /// The lightest.
  LIGHT("\uD83C\uDFFB"),
  /// Between light and medium.
  MEDIUM_LIGHT("\uD83C\uDFFC"),
  /// In the middle.
  MEDIUM("\uD83C\uDFFD"),
  /// Between medium and dark.
  MEDIUM_DARK("\uD83C\uDFFE"),
  /// The darkest.
  DARK("\uD83C\uDFFF");

  private static final int PICTURE_STYLE = 0xFE0F;
  private static final int HANDSHAKE = 0x1F91D;

  private final String modifier;

  SkinTone(String modifier) {
    this.modifier = modifier;
  }

  /// An emoji that has skin tones, in this one: everybody in it has the same. A handshake between
  /// two people takes theirs.
  String of(String symbol) {
    if (this == DEFAULT) {
      return symbol;
    }
    StringBuilder toned = new StringBuilder();
    boolean isToned = false;
    int first = symbol.codePointAt(0);
    for (int point : symbol.codePoints().toArray()) {
      if (!isToned || point != PICTURE_STYLE) {
        toned.appendCodePoint(point);
      }
      isToned = Character.isEmojiModifierBase(point) && (point != HANDSHAKE || point == first);
      if (isToned) {
        toned.append(modifier);
      }
    }
    return toned.toString();
  }
}
