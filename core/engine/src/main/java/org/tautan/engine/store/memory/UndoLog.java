package org.tautan.engine.store.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tautan.crypto.SecretBytes;

/// How to take back what a transaction has changed so far, which rows those are, and which secrets
/// to wipe once it is certain that nobody needs them.
final class UndoLog {
  /// A row that was changed, however often.
  interface Change {
    /// Tells how it is now.
    void tell(Journal.Rows out);
  }

  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final Set<Change> changes = new LinkedHashSet<>();
  private final List<SecretBytes> replaced = new ArrayList<>();
  private final List<SecretBytes> written = new ArrayList<>();
  private boolean active;

  void begin() {
    if (active) {
      throw new IllegalStateException("transactions do not nest");
    }
    active = true;
  }

  boolean isActive() {
    return active;
  }

  void requireActive() {
    if (!active) {
      throw new IllegalStateException("a table is used outside its transaction");
    }
  }

  /// Notes how to take the latest change back.
  void record(Runnable step) {
    requireActive();
    steps.push(step);
  }

  /// Notes a row that is to be written down.
  void changed(Change change) {
    changes.add(change);
  }

  boolean hasChanges() {
    return !changes.isEmpty();
  }

  /// Tells the rows that were changed so far, as they are when it is asked.
  Consumer<Journal.Rows> changes() {
    return out -> changes.forEach(change -> change.tell(out));
  }

  /// A secret that the transaction put in; wiped if it is rolled back.
  void written(SecretBytes secret) {
    written.add(secret);
  }

  /// A secret that the transaction took out; wiped if it commits.
  void replaced(SecretBytes secret) {
    replaced.add(secret);
  }

  void commit() {
    end(replaced);
  }

  void rollBack() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
    end(written);
  }

  private void end(List<SecretBytes> useless) {
    useless.forEach(SecretBytes::close);
    replaced.clear();
    written.clear();
    steps.clear();
    changes.clear();
    active = false;
  }
}
