package org.tautan.app.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ModifiableObservableListBase;

/// Rows that can be followed. They become others in one change, of which the start and the end that
/// stay the same are no part: so a reader's place survives, and a view draws only what is new.
public final class RowList<T> extends ModifiableObservableListBase<T> {
  private final List<T> rows = new ArrayList<>();

  /// Without rows.
  public RowList() {}

  /// Makes the rows these.
  public void become(List<? extends T> next) {
    int shorter = Math.min(rows.size(), next.size());
    int same = 0;
    while (same < shorter && Objects.equals(rows.get(same), next.get(same))) {
      same++;
    }
    int sameAtEnd = 0;
    while (sameAtEnd < shorter - same
        && Objects.equals(
            rows.get(rows.size() - 1 - sameAtEnd), next.get(next.size() - 1 - sameAtEnd))) {
      sameAtEnd++;
    }
    beginChange();
    removeRange(same, rows.size() - sameAtEnd);
    addAll(same, next.subList(same, next.size() - sameAtEnd));
    endChange();
  }

  @Override
  public T get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, T element) {
    rows.add(index, element);
  }

  @Override
  protected T doSet(int index, T element) {
    return rows.set(index, element);
  }

  @Override
  protected T doRemove(int index) {
    return rows.remove(index);
  }
}
