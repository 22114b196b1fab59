package org.tautan.app.shell;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The system's clipboard. On the window's thread.
public final class Clipboards {
  private Clipboards() {}

  /// Puts a text there.
  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    boolean _ = Clipboard.getSystemClipboard().setContent(content);
  }
}
