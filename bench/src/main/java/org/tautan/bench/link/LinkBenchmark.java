package org.tautan.bench.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tautan.bench.Benchmark;
import org.tautan.bench.Measurement;
import org.tautan.bench.TemporaryFolder;
import org.tautan.desktop.store.SqliteStore;
import org.tautan.engine.api.EngineEvent.LinkCodeReady;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.api.EngineEvent.Linked;
import org.tautan.engine.api.EngineEvent.MessageAdded;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// How long it takes from the phone's yes to a linked companion, and from one companion's send to
/// the other companion's stored message, through a relay in the same process. Every device is on
/// SQLite, synchronised at every commit; the phones are off while messages are timed. Wall time.
public final class LinkBenchmark implements Benchmark {
  private static final int LINKS = 4;
  private static final int WARM_UP = 200;
  private static final int MESSAGES = 500;

  /// For the service loader.
  public LinkBenchmark() {}

  @Override
  public String group() {
    return "link";
  }

  @Override
  public List<Measurement> measure() {
    try (TemporaryFolder data = TemporaryFolder.make();
        TestWorld world = new TestWorld(data.resolve("relay"))) {
      TestDevice ana = world.withAccount(device(world, data.path(), "ana"));
      TestDevice budi = world.withAccount(device(world, data.path(), "budi"));
      List<Double> links = new ArrayList<>();
      TestDevice desk = device(world, data.path(), "desk 0");
      TestDevice laptop = device(world, data.path(), "laptop");
      links.add(link(world, desk, ana));
      links.add(link(world, laptop, budi));
      List<Double> messages = messages(world, ana, desk, budi, laptop);
      for (int i = 1; i < LINKS; i++) {
        links.add(link(world, device(world, data.path(), "desk " + i), ana));
      }
      return List.of(
          Measurement.of("link.claimToLinked", median(links), "ms"),
          Measurement.of("message.companionToCompanion.p50", median(messages), "ms"));
    }
  }

  private static List<Double> messages(
      TestWorld world, TestDevice ana, TestDevice desk, TestDevice budi, TestDevice laptop) {
    world.introduce(ana, budi);
    world.until(() ->
        desk.engine().chats().find(budi.account()).isPresent()
            && laptop.engine().chats().find(ana.account()).isPresent());
    ana.engine().goOffline();
    budi.engine().goOffline();
    for (int i = 0; i < WARM_UP; i++) {
      send(world, desk, laptop);
    }
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      times.add(send(world, desk, laptop));
    }
    ana.engine().goOnline();
    budi.engine().goOnline();
    return times;
  }

  private static TestDevice device(TestWorld world, Path data, String name) {
    return world.device(name, SqliteStore.open(data.resolve(name)), world.transport());
  }

  private static double link(TestWorld world, TestDevice companion, TestDevice phone) {
    companion.engine().companionLink().start(world.options(companion.name()));
    String code = companion.last(LinkCodeReady.class).orElseThrow().code().text();
    phone.clearEvents();
    phone.engine().phoneLink().scan(code, Optional.of(world.presence(phone)));
    world.until(() ->
        phone.last(LinkPeerMet.class).isPresent() && companion.last(LinkPeerMet.class).isPresent());
    companion.engine().companionLink().accept();
    long begin = System.nanoTime();
    phone.engine().phoneLink().accept(HistoryDepth.NONE);
    world.until(
        () -> phone.last(Linked.class).isPresent() && companion.last(Linked.class).isPresent());
    return millisSince(begin);
  }

  private static double send(TestWorld world, TestDevice from, TestDevice to) {
    to.clearEvents();
    long begin = System.nanoTime();
    from.engine().chats().send(to.account(), "a message of ordinary length, as people write them");
    world.until(() -> to.last(MessageAdded.class).isPresent());
    double taken = millisSince(begin);
    world.until(() -> from.engine().chats().waiting() == 0);
    return taken;
  }

  private static double millisSince(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
