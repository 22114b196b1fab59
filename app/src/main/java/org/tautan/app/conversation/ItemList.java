package org.tautan.app.conversation;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// The rows as a list that can be followed. A change comes as one: what is the same at the start
/// and at the end stays untouched, so that a reader's place survives.
final class ItemList extends ModifiableObservableListBase<ConversationItem> {
  private final List<ConversationItem> rows = new ArrayList<>();

  /// Makes the rows these.
  void become(List<ConversationItem> next) {
    int shorter = Math.min(rows.size(), next.size());
    int same = 0;
    while (same < shorter && rows.get(same).equals(next.get(same))) {
      same++;
    }
    int sameAtEnd = 0;
    while (sameAtEnd < shorter - same
        && rows.get(rows.size() - 1 - sameAtEnd).equals(next.get(next.size() - 1 - sameAtEnd))) {
      sameAtEnd++;
    }
    beginChange();
    removeRange(same, rows.size() - sameAtEnd);
    addAll(same, next.subList(same, next.size() - sameAtEnd));
    endChange();
  }

  @Override
  public ConversationItem get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, ConversationItem element) {
    rows.add(index, element);
  }

  @Override
  protected ConversationItem doSet(int index, ConversationItem element) {
    return rows.set(index, element);
  }

  @Override
  protected ConversationItem doRemove(int index) {
    return rows.remove(index);
  }
}
