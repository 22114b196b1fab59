package org.tautan.app.text;

import java.util.Optional;

/// Sees to it that only one of several texts has a selection. On the window's thread.
public final class TextSelection {
  private Optional<SelectableText> owner = Optional.empty();

  /// Made once for texts that stand together.
  public TextSelection() {}

  void take(SelectableText text) {
    owner.filter(other -> other != text).ifPresent(SelectableText::clear);
    owner = Optional.of(text);
  }

  void leave(SelectableText text) {
    owner = owner.filter(other -> other != text);
  }

  /// What is selected; empty for nothing.
  public String text() {
    return owner.map(SelectableText::selected).orElse("");
  }

  /// Takes the selection away.
  public void clear() {
    owner.ifPresent(SelectableText::clear);
  }
}
