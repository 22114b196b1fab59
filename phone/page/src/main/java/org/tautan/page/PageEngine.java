package org.tautan.page;

import java.util.ArrayList;
import java.util.List;
import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.Primitives;
import org.tautan.engine.TautanEngine;
import org.tautan.engine.api.Engine;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.store.memory.JournalledStore;
import org.tautan.page.command.EventForms;
import org.tautan.page.host.EngineLoop;
import org.tautan.page.storage.BrowserStorage;
import org.tautan.page.storage.IndexedDbJournal;
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

  private final Listener listener;
  private final EngineLoop loop;

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

  private PageEngine(Listener listener) {
    this.listener = listener;
    this.loop =
        new EngineLoop(
            System::currentTimeMillis,
            e -> listener.told(EventForms.failure("failed", code(e), e.toString())));
  }

  /// Opens the engine of a database, and tells `stopped` when that fails. Commands may be asked for
  /// at once.
  static Asking start(BrowserStorage storage, String database, Listener listener) {
    PageEngine engine = new PageEngine(listener);
    var _ = JSPromise.runAsync(() -> engine.live(storage, database));
    return engine::ask;
  }

  private void live(BrowserStorage storage, String database) {
    try {
      loop.run(open(storage, database));
    } catch (RuntimeException | Error e) {
      listener.told(EventForms.failure("stopped", code(e), e.toString()));
      throw e;
    }
  }

  private Engine open(BrowserStorage storage, String database) {
    Primitives primitives = new BouncyCastlePrimitives();
    PageRandom random = new PageRandom();
    Store store =
        JournalledStore.open(
            IndexedDbJournal.open(storage, database, PATIENCE, primitives, random));
    Ports ports =
        new Ports(
            store,
            new PageTransport(),
            System::currentTimeMillis,
            random,
            primitives,
            new BouncyCastleArgon2id());
    return TautanEngine.open(ports, event -> listener.told(EventForms.json(event)));
  }

  private JSPromise<JSString> ask(String name, JSArrayReader<JSString> values) {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < values.getLength(); i++) {
      given.add(values.get(i).stringValue());
    }
    return loop.ask(name, given);
  }

  private static String code(Throwable e) {
    return e instanceof StoreException failure ? failure.reason().name() : "BROKEN";
  }
}
