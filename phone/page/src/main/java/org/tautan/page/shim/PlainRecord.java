package org.tautan.page.shim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Stands for `java.lang.Record` in the page (see `PlainRecords`): one `equals` and one `hashCode`
/// for all records, over their fields.
public abstract class PlainRecord {
  /// Every field's value, in the order of the record's components.
  protected abstract @Nullable Object[] fields();

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PlainRecord record
            && record.getClass() == getClass()
            && Arrays.equals(fields(), record.fields()));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }
}
