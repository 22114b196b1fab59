package org.tautan.bench.history;

import java.util.List;
import java.util.Optional;
import org.tautan.bench.Benchmark;
import org.tautan.bench.Measurement;
import org.tautan.bench.TemporaryFolder;
import org.tautan.desktop.store.SqliteStore;
import org.tautan.engine.api.EngineEvent.HistoryProgressed;
import org.tautan.engine.api.EngineEvent.LinkCodeReady;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.api.HistoryProgress;
import org.tautan.engine.api.HistoryProgress.State;
import org.tautan.engine.port.Store;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// How long it takes from both people's yes under the three pictures until a computer shows its
/// chats, and until all of 100,000 messages are there: 100 chats of 1,000 each. Phone and computer
/// are on SQLite, synchronised at every commit; relay, phone and computer share this process. Wall
/// time.
public final class HistoryBenchmark implements Benchmark {
  private static final int CHATS = 100;
  private static final int EACH = 1_000;

  /// For the service loader.
  public HistoryBenchmark() {}

  @Override
  public String group() {
    return "history";
  }

  @Override
  public List<Measurement> measure() {
    try (TemporaryFolder data = TemporaryFolder.make();
        TestWorld world = new TestWorld(data.resolve("relay"))) {
      Store kept = SqliteStore.open(data.resolve("phone"));
      TestDevice phone = world.withAccount(world.device("phone", kept, world.transport()));
      new ManyMessages(kept, phone.account(), world.clock().millis()).write(CHATS, EACH);
      phone.engine().goOnline();
      TestDevice computer =
          world.device("desk", SqliteStore.open(data.resolve("desk")), world.transport());
      meet(world, phone, computer);
      long begin = System.nanoTime();
      computer.engine().companionLink().accept();
      phone.engine().phoneLink().accept(HistoryDepth.ALL);
      until(world, computer, State.COMING);
      double usable = millisSince(begin);
      until(world, computer, State.COMPLETE);
      double complete = millisSince(begin);
      requireAll(computer);
      return List.of(
          Measurement.of("history.link100k.usable", usable, "ms"),
          Measurement.of("history.link100k.complete", complete, "ms"));
    }
  }

  private static void meet(TestWorld world, TestDevice phone, TestDevice computer) {
    computer.engine().companionLink().start(world.options(computer.name()));
    world.until(() -> computer.last(LinkCodeReady.class).isPresent());
    String code = computer.last(LinkCodeReady.class).orElseThrow().code().text();
    phone.engine().phoneLink().scan(code, Optional.of(world.presence(phone)));
    world.until(() ->
        phone.last(LinkPeerMet.class).isPresent() && computer.last(LinkPeerMet.class).isPresent());
  }

  private static void until(TestWorld world, TestDevice computer, State state) {
    while (!reached(computer, state)) {
      long before = done(computer);
      world.until(() -> reached(computer, state) || done(computer) > before);
    }
  }

  private static boolean reached(TestDevice computer, State state) {
    return computer
        .last(HistoryProgressed.class)
        .map(told -> told.progress().state())
        .filter(now -> now == state || now == State.COMPLETE)
        .isPresent();
  }

  private static long done(TestDevice computer) {
    return computer.last(HistoryProgressed.class).map(told -> told.progress().done()).orElse(0L);
  }

  private static void requireAll(TestDevice computer) {
    HistoryProgress all = new HistoryProgress(State.COMPLETE, CHATS * EACH, CHATS * EACH, 0);
    HistoryProgress here = computer.engine().history().progress();
    if (!here.equals(all)) {
      throw new IllegalStateException("not all is there: " + here);
    }
  }

  private static double millisSince(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
