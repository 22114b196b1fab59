package org.tautan.app.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A link that the person opened outside the window: with the program's start, or by a second
/// start. It waits here until a screen that can open it takes it. On the window's thread.
public final class OpenedLinks {
  private final ReadOnlyObjectWrapper<Optional<String>> waiting =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// Puts a link down; one that still waits is forgotten.
  public void put(String link) {
    waiting.set(Optional.of(link));
  }

  /// What waits.
  public ReadOnlyObjectProperty<Optional<String>> waiting() {
    return waiting.getReadOnlyProperty();
  }

  /// Takes it away, to open it.
  public Optional<String> take() {
    Optional<String> taken = waiting.get();
    waiting.set(Optional.empty());
    return taken;
  }
}
