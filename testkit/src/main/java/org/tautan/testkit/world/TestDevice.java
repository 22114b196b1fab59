package org.tautan.testkit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tautan.engine.TautanEngine;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.message.Draft;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.Transport;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.Kind;

/// One device of a [TestWorld]: an engine and everything that it has told.
public final class TestDevice implements AutoCloseable {
  private final String name;
  private final Sockets sockets;
  private Ports ports;
  private final List<EngineEvent> events = new ArrayList<>();
  private final Runnable wake;
  private Engine engine;

  TestDevice(String name, Ports ports, Runnable wake) {
    this.name = name;
    this.sockets = new Sockets(ports.transport());
    this.ports = on(ports, ports.store(), sockets);
    this.wake = wake;
    this.engine = start();
  }

  private Engine start() {
    Consumer<EngineEvent> listener = events::add;
    Engine started = TautanEngine.open(ports, listener);
    started.onReadable(wake);
    return started;
  }

  /// The engine as it is now; another one after [#restart].
  public Engine engine() {
    return engine;
  }

  /// What it is called in messages of failed tests.
  public String name() {
    return name;
  }

  /// What it runs on.
  public Ports ports() {
    return ports;
  }

  /// Everything it has told since it was made, restarts included.
  public List<EngineEvent> events() {
    return List.copyOf(events);
  }

  /// The newest event of a kind.
  public <E extends EngineEvent> Optional<E> last(Class<E> kind) {
    return events.reversed().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /// Forgets what was told.
  public void clearEvents() {
    events.clear();
  }

  /// The program ends without a word, its connections with it, and is started again on the same
  /// store.
  public void restart() {
    sockets.cut();
    engine.goOffline();
    engine = start();
  }

  /// The program ends without a word, its connections with it, and is started again on another
  /// store, in whatever state that is.
  public void restartOn(Store store) {
    sockets.cut();
    engine.goOffline();
    ports = on(ports, store, sockets);
    engine = start();
  }

  private static Ports on(Ports ports, Store store, Transport transport) {
    return new Ports(
        store,
        transport,
        ports.blobs(),
        ports.clock(),
        ports.random(),
        ports.primitives(),
        ports.passwordHash());
  }

  /// The account on it.
  public AccountId account() {
    return engine.account().orElseThrow().id();
  }

  /// The texts in a chat, oldest first.
  public List<String> texts(AccountId chat) {
    return page(chat).stream()
        .map(Message::body)
        .filter(MessageBody.Text.class::isInstance)
        .map(body -> ((MessageBody.Text) body).text())
        .toList();
  }

  /// The lines in a chat, oldest first.
  public List<org.tautan.engine.model.Line> lines(AccountId chat) {
    return page(chat).stream()
        .map(Message::body)
        .filter(MessageBody.Note.class::isInstance)
        .map(body -> ((MessageBody.Note) body).line())
        .toList();
  }

  /// All rows of a chat, oldest first.
  public List<Message> page(AccountId chat) {
    return engine.chats().page(chat, Optional.empty(), 100_000).reversed();
  }

  /// The chat with somebody.
  public Chat chat(AccountId with) {
    return engine.chats().find(with).orElseThrow();
  }

  /// Says something of its own accord, as a changed program could.
  public void says(Recipients recipients, Kind kind) {
    MessageId id = new MessageId(Bytes.copyOf(ports.random().bytes(MessageId.SIZE)));
    Draft draft = new Draft(recipients, id, ports.clock().millis() << 16, kind);
    ports.store().transaction(tx -> tx.outbox().add(draft.encode(), Optional.empty()));
  }

  @Override
  public void close() {
    engine.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
