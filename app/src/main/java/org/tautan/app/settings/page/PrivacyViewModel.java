package org.tautan.app.settings.page;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.ReadReceipts;

/// What others learn of this person. On the window's thread.
final class PrivacyViewModel implements AutoCloseable {
  private final EngineClient engine;
  private final ReadOnlyObjectWrapper<Optional<ReadReceipts>> receipts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription subscription;

  PrivacyViewModel(EngineClient engine) {
    this.engine = engine;
    this.subscription = engine.subscribe(this::happened);
    load();
  }

  /// Whether others learn that their messages were read; empty until the engine has said it.
  ReadOnlyObjectProperty<Optional<ReadReceipts>> receipts() {
    return receipts.getReadOnlyProperty();
  }

  /// The person decides.
  void choose(ReadReceipts choice) {
    engine.ask(
        asked -> {
          asked.accounts().readReceipts(choice);
          return asked.account().map(OwnAccount::readReceipts);
        },
        receipts::set);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }

  private void happened(List<EngineEvent> events) {
    if (events.stream().anyMatch(EngineEvent.AccountChanged.class::isInstance)) {
      load();
    }
  }

  private void load() {
    engine.ask(asked -> asked.account().map(OwnAccount::readReceipts), receipts::set);
  }
}
