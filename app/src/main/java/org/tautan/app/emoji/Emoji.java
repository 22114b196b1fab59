package org.tautan.app.emoji;

/// Which characters are emoji.
public final class Emoji {
  private static final int TEXT_STYLE = 0xFE0E;
  private static final int PICTURE_STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  /// Letters, digits and signs that Unicode counts as emoji but people write as text.
  private static final int LAST_TEXT_SIGN = 0x2139;

  private Emoji() {}

  /// Whether a grapheme is to be shown as a picture. Signs that exist as text and as picture are
  /// pictures, as in other messengers, but for those of ordinary text (©, ™, digits) and where the
  /// writer asked for text.
  public static boolean is(String grapheme) {
    int first = grapheme.codePointAt(0);
    if (grapheme.indexOf(TEXT_STYLE) >= 0) {
      return false;
    }
    if (grapheme.indexOf(KEYCAP) >= 0 || grapheme.indexOf(PICTURE_STYLE) >= 0) {
      return Character.isEmoji(first);
    }
    if (Character.isEmojiPresentation(first)) {
      return true;
    }
    return first > LAST_TEXT_SIGN && Character.isEmoji(first);
  }
}
