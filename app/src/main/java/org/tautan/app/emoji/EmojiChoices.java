package org.tautan.app.emoji;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tautan.engine.model.SignIn;

/// Which emoji the person chose last, the newest first, and in which skin tone they want each.
///
/// They belong to the account on this computer. Those of a person who stays signed in are kept at
/// once; where they cannot be kept, and for everybody else, they hold until the program ends. On
/// the window's thread.
public final class EmojiChoices {
  private static final int KEPT = 27;

  private final EmojiChoicesFile file;
  private final List<String> recent = new ArrayList<>();
  private final Map<String, SkinTone> tones = new HashMap<>();
  private SignIn signIn = SignIn.UNTIL_CLOSED;

  /// Of nobody yet.
  ///
  /// @param file where those of a person are who stays signed in
  public EmojiChoices(EmojiChoicesFile file) {
    this.file = file;
  }

  /// Somebody is signed in, whose choices these are from now on.
  public void begin(SignIn how) {
    if (how == SignIn.STAY && signIn != how) {
      recent.addAll(file.recent().stream().distinct().limit(KEPT).toList());
      tones.putAll(file.tones());
    }
    signIn = how;
  }

  /// Nobody is signed in any more: nothing is left of what they chose.
  public void forget() {
    signIn = SignIn.UNTIL_CLOSED;
    recent.clear();
    tones.clear();
    file.erase();
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
    keep();
  }

  /// One is wanted in another tone from now on.
  public void wanted(String symbol, SkinTone tone) {
    if (tone == SkinTone.DEFAULT) {
      tones.remove(symbol);
    } else {
      tones.put(symbol, tone);
    }
    keep();
  }

  private void keep() {
    if (signIn == SignIn.STAY) {
      file.keep(recent, tones);
    }
  }
}
