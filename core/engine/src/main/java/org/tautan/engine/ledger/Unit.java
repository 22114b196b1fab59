package org.tautan.engine.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.port.AccountStore;
import org.tautan.engine.port.ChatStore;
import org.tautan.engine.port.CounterStore;
import org.tautan.engine.port.DeviceListStore;
import org.tautan.engine.port.HistoryStore;
import org.tautan.engine.port.MessageStore;
import org.tautan.engine.port.OutboxStore;
import org.tautan.engine.port.PreKeyStore;
import org.tautan.engine.port.ReceiptStore;
import org.tautan.engine.port.SearchStore;
import org.tautan.engine.port.SentLogStore;
import org.tautan.engine.port.SessionStore;
import org.tautan.engine.port.Transaction;
import org.tautan.engine.port.UndecryptedStore;

/// One transaction in the making: the tables, and what to do and to tell once it is durable.
public final class Unit implements Transaction {
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final List<Runnable> afterRollback = new ArrayList<>();
  private final List<EngineEvent> events = new ArrayList<>();
  private @Nullable Transaction tx;

  Unit() {}

  Unit within(Transaction transaction) {
    tx = transaction;
    return this;
  }

  /// Announces an event.
  public void tell(EngineEvent event) {
    events.add(event);
  }

  /// Does something once this is durable, before the events are told.
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /// Does something if this comes to nothing.
  public void afterRollback(Runnable action) {
    afterRollback.add(action);
  }

  void rolledBack() {
    tx = null;
    afterRollback.reversed().forEach(Runnable::run);
  }

  void committed(Consumer<EngineEvent> listener) {
    tx = null;
    afterCommit.forEach(Runnable::run);
    events.forEach(listener);
  }

  private Transaction tx() {
    if (tx == null) {
      throw new IllegalStateException("the transaction has ended");
    }
    return tx;
  }

  @Override
  public AccountStore account() {
    return tx().account();
  }

  @Override
  public CounterStore counters() {
    return tx().counters();
  }

  @Override
  public PreKeyStore preKeys() {
    return tx().preKeys();
  }

  @Override
  public SessionStore sessions() {
    return tx().sessions();
  }

  @Override
  public DeviceListStore deviceLists() {
    return tx().deviceLists();
  }

  @Override
  public ChatStore chats() {
    return tx().chats();
  }

  @Override
  public MessageStore messages() {
    return tx().messages();
  }

  @Override
  public OutboxStore outbox() {
    return tx().outbox();
  }

  @Override
  public SentLogStore sentLog() {
    return tx().sentLog();
  }

  @Override
  public UndecryptedStore undecrypted() {
    return tx().undecrypted();
  }

  @Override
  public ReceiptStore receipts() {
    return tx().receipts();
  }

  @Override
  public SearchStore search() {
    return tx().search();
  }

  @Override
  public HistoryStore history() {
    return tx().history();
  }
}
