package org.tautan.desktop.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The numbers under which an enum's constants stand in the database: 1 for the first listed and so
/// on. A list may only grow at its end, because databases out there hold the numbers.
final class Codes<E extends Enum<E>> {
  private final List<E> inOrder;
  private final Map<E, Integer> numbers;

  private Codes(Class<E> type, List<E> inOrder) {
    this.inOrder = inOrder;
    this.numbers = new EnumMap<>(type);
    for (E constant : inOrder) {
      numbers.put(constant, numbers.size() + 1);
    }
    if (numbers.size() != type.getEnumConstants().length || numbers.size() != inOrder.size()) {
      throw new IllegalStateException("not every " + type.getSimpleName() + " has one code");
    }
  }

  @SafeVarargs
  static <E extends Enum<E>> Codes<E> of(Class<E> type, E... inOrder) {
    return new Codes<>(type, List.of(inOrder));
  }

  int number(E constant) {
    return numbers.getOrDefault(constant, 0);
  }

  /// @throws IllegalArgumentException when no constant has that number
  E constant(long number) {
    if (number < 1 || number > inOrder.size()) {
      throw new IllegalArgumentException("no such code: " + number);
    }
    return inOrder.get((int) number - 1);
  }
}
