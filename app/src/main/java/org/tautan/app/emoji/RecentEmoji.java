package org.tautan.app.emoji;

import java.util.ArrayList;
import java.util.List;

/// The emoji that the person chose last, the newest first. On the window's thread.
public final class RecentEmoji {
  private static final int KEPT = 27;

  private final List<String> symbols = new ArrayList<>();

  /// The symbols.
  public List<String> symbols() {
    return List.copyOf(symbols);
  }

  /// One was chosen.
  public void chosen(String symbol) {
    symbols.remove(symbol);
    symbols.addFirst(symbol);
    if (symbols.size() > KEPT) {
      symbols.removeLast();
    }
  }
}
