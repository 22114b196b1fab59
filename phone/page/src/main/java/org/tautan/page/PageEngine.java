package org.tautan.page;

import java.util.ArrayList;
import java.util.List;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.PasswordHash;
import org.tautan.engine.TautanEngine;
import org.tautan.engine.api.Engine;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.store.memory.Journal;
import org.tautan.engine.store.memory.JournalledStore;
import org.tautan.page.command.Commands;
import org.tautan.page.command.DoorCommands;
import org.tautan.page.command.EventForms;
import org.tautan.page.command.HeldPin;
import org.tautan.page.host.CommandQueue;
import org.tautan.page.host.EngineLoop;
import org.tautan.page.key.DatabaseLock;
import org.tautan.page.key.DatabaseLock.State;
import org.tautan.page.key.KeyTools;
import org.tautan.page.storage.BrowserDatabase;
import org.tautan.page.storage.BrowserStorage;
import org.tautan.page.transport.BrowserNetwork;
import org.tautan.page.transport.PageBlobs;
import org.tautan.page.transport.PageTransport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/// An engine in a browser's worker: the composition root that gives it a store, a transport, the
/// time, randomness and primitives, and the one thread that owns it.
final class PageEngine {
  /// How long another tab, perhaps one that is being reloaded, may take to let go, ms.
  private static final int PATIENCE = 3_000;

  private final BrowserNetwork network;
  private final Listener listener;
  private final CommandQueue queue = new CommandQueue();
  private final EngineLoop loop;
  private final KeyTools tools;

  /// Told of the engine's events, in commit order, and of failures. JSON.
  @JSFunctor
  interface Listener extends JSObject {
    void told(String json);
  }

  /// Asks for a command; the answer is JSON.
  @JSFunctor
  interface Asking extends JSObject {
    JSPromise<JSString> ask(String name, JSArrayReader<JSString> values);
  }

  private PageEngine(BrowserNetwork network, Listener listener, PasswordHash hash) {
    this.network = network;
    this.listener = listener;
    this.loop =
        new EngineLoop(
            queue,
            System::currentTimeMillis,
            e -> listener.told(EventForms.failure("failed", code(e), e.toString())));
    this.tools =
        new KeyTools(
            new BouncyCastlePrimitives(), hash, new PageRandom(), System::currentTimeMillis);
  }

  /// Opens a database, and its engine once somebody has unlocked it; tells `stopped` when one of
  /// them fails. Commands may be asked for at once.
  static Asking start(
      BrowserStorage storage,
      BrowserNetwork network,
      String database,
      PasswordHash hash,
      Listener listener) {
    PageEngine engine = new PageEngine(network, listener, hash);
    var _ = JSPromise.runAsync(() -> engine.live(storage, database));
    return engine::ask;
  }

  private void live(BrowserStorage storage, String name) {
    try {
      BrowserDatabase database = BrowserDatabase.open(storage, name, PATIENCE);
      DatabaseLock lock = new DatabaseLock(database, tools, Argon2Cost.STANDARD);
      HeldPin pin = new HeldPin();
      DoorCommands door = new DoorCommands(lock, pin, tools.primitives());
      while (lock.state() != State.OPEN) {
        queue.answerNext(door);
      }
      Engine engine = open(database.journal(lock, tools));
      pin.giveTo(engine);
      loop.run(engine, new Commands(engine, tools.primitives(), lock, pin));
    } catch (RuntimeException | Error e) {
      listener.told(EventForms.failure("stopped", code(e), e.toString()));
      throw e;
    }
  }

  private Engine open(Journal journal) {
    Ports ports =
        new Ports(
            JournalledStore.open(journal),
            new PageTransport(network),
            new PageBlobs(),
            tools.clock(),
            tools.random(),
            tools.primitives(),
            tools.hash());
    return TautanEngine.open(ports, event -> listener.told(EventForms.json(event)));
  }

  private JSPromise<JSString> ask(String name, JSArrayReader<JSString> values) {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < values.getLength(); i++) {
      given.add(values.get(i).stringValue());
    }
    return queue.ask(name, given);
  }

  private static String code(Throwable e) {
    return e instanceof StoreException failure ? failure.reason().name() : "BROKEN";
  }
}
