package org.tautan.app.shell;

import javafx.scene.Parent;

/// What fills the window, or a part of it, for a while.
public interface Screen extends AutoCloseable {
  /// Its nodes; always the same.
  Parent root();

  /// It is not shown any more: it lets go of what it follows.
  @Override
  void close();
}
