package org.tautan.page.shim;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Stands in the page for references to a record's accessors, which were a class each.
public final class PlainGetter implements Function<PlainRecord, @Nullable Object> {
  private final int field;

  private PlainGetter(int field) {
    this.field = field;
  }

  /// What takes this component out of a record.
  public static Function<PlainRecord, @Nullable Object> of(int field) {
    return new PlainGetter(field);
  }

  @Override
  public @Nullable Object apply(PlainRecord record) {
    return record.fields()[field];
  }
}
