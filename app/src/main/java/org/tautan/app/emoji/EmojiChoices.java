package org.tautan.app.emoji;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which emoji the person chose last, the newest first, and in which skin tone they want each.
/// Every change is kept at once; where it cannot be kept it holds until the program ends. On the
/// window's thread.
public final class EmojiChoices {
  private static final int KEPT = 27;

  private final EmojiChoicesFile file;
  private final List<String> recent;
  private final Map<String, SkinTone> tones;

  /// Starts with what stands in the file.
  public EmojiChoices(EmojiChoicesFile file) {
    this.file = file;
    this.recent = new ArrayList<>(file.recent().stream().distinct().limit(KEPT).toList());
    this.tones = new HashMap<>(file.tones());
  }

  /// The symbols chosen last, without skin tones.
  public List<String> recent() {
    return List.copyOf(recent);
  }

  /// The skin tone in which an emoji is wanted.
  public SkinTone tone(String symbol) {
    return tones.getOrDefault(symbol, SkinTone.DEFAULT);
  }

  /// One was chosen.
  public void chosen(String symbol) {
    recent.remove(symbol);
    recent.addFirst(symbol);
    if (recent.size() > KEPT) {
      recent.removeLast();
    }
    file.keep(recent, tones);
  }

  /// One is wanted in another tone from now on.
  public void wanted(String symbol, SkinTone tone) {
    if (tone == SkinTone.DEFAULT) {
      tones.remove(symbol);
    } else {
      tones.put(symbol, tone);
    }
    file.keep(recent, tones);
  }
}
