package org.tautan.app.emoji;

import java.util.List;

/// A line of the picker.
public sealed interface PickerRow {
  /// The name of what follows.
  record Heading(String text) implements PickerRow {}

  /// Some emoji beside each other.
  record Line(List<EmojiEntry> entries) implements PickerRow {}
}
