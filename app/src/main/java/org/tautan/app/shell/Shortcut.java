package org.tautan.app.shell;

import java.util.List;
import javafx.scene.input.KeyCombination;

/// A key that does the same everywhere in the window. `Shortcut` is Ctrl, and Cmd on a Mac.
public enum Shortcut {
  /// The page of chats.
  CHATS("Shortcut+1"),
  /// The page of linked devices.
  DEVICES("Shortcut+2"),
  /// The page of settings.
  SETTINGS("Shortcut+3", "Shortcut+Comma"),
  /// A new chat.
  NEW_CHAT("Shortcut+N"),
  /// The list of these keys.
  KEYS("F1", "Shortcut+Slash"),
  /// The app lock.
  LOCK("Shortcut+L"),
  /// The end of the program.
  QUIT("Shortcut+Q");

  @SuppressWarnings("ImmutableEnumChecker") // List.of, of what never changes
  private final List<KeyCombination> keys;

  Shortcut(String... keys) {
    this.keys = List.of(keys).stream().map(KeyCombination::valueOf).toList();
  }

  /// Each of them does it.
  public List<KeyCombination> keys() {
    return keys;
  }
}
