package org.tautan.page.command;

import java.util.List;

/// What the page gave with a command, in order.
///
/// @param values all are texts
record Arguments(List<String> values) {
  /// @throws IllegalArgumentException when the page gave fewer
  String at(int index) {
    if (index >= values.size()) {
      throw new IllegalArgumentException("argument " + index + " is missing");
    }
    return values.get(index);
  }

  int number(int index) {
    return Integer.parseInt(at(index));
  }
}
