package org.tautan.bench.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.tautan.bench.Benchmark;
import org.tautan.bench.Measurement;
import org.tautan.bench.TemporaryFolder;
import org.tautan.engine.api.EngineEvent;
import org.tautan.protocol.AccountId;

/// How smooth the whole program's window is: 10,000 messages that had waited come in at once while
/// somebody types; a conversation of 100,000 messages and a list of 5,000 chats are scrolled; chats
/// are opened.
public final class WindowBenchmark implements Benchmark {
  private static final int BURST = 10_000;
  private static final int CALM_FRAMES = 300;
  private static final int AFTER_FRAMES = 120;
  private static final int OPENED = 20;
  private static final int ROWS = 6;

  /// For the service loader.
  public WindowBenchmark() {}

  @Override
  public String group() {
    return "window";
  }

  @Override
  public List<Measurement> measure() {
    try (TemporaryFolder data = TemporaryFolder.make();
        Friends friends = new Friends(data.resolve("relay"))) {
      Path computer = Files.createDirectory(data.resolve("computer"));
      friends.makeAccount(computer.resolve("engine"));
      return measure(friends, computer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Measurement> measure(Friends friends, Path computer) {
    AtomicInteger added = new AtomicInteger();
    try (Desktop desktop = new Desktop(computer, friends.relay(), event -> count(event, added))) {
      Chatting chatting = new Chatting(desktop);
      friends.settle();
      var _ = chatting.open(friends.closest());
      List<Measurement> figures = new ArrayList<>(burst(friends, desktop, added));
      figures.add(opening(chatting, friends.closest()));
      var _ = chatting.open(friends.closest());
      figures.addAll(
          frames(
              "window.scroll",
              Frames.scrolling(desktop, "#conversation-rows", 30, Scrolling::throughMessages)));
      figures.addAll(
          frames(
              "window.chats",
              Frames.scrolling(desktop, "#chats .virtual-flow", 15, Scrolling::throughChats)));
      return figures;
    }
  }

  private static void count(EngineEvent event, AtomicInteger added) {
    if (event instanceof EngineEvent.MessageAdded) {
      added.incrementAndGet();
    }
  }

  private static List<Measurement> burst(Friends friends, Desktop desktop, AtomicInteger added) {
    AccountId own =
        desktop.ask(engine -> {
          engine.goOffline();
          return engine.account().orElseThrow().id();
        });
    friends.write(own, BURST);
    Samples calm = typing(desktop, () -> pause(desktop, CALM_FRAMES));
    added.set(0);
    long begin = System.nanoTime();
    Samples echoes = typing(desktop, () -> takeIn(desktop, added));
    double seconds = (System.nanoTime() - begin) / 1e9;
    return List.of(
        Measurement.of("window.calm.keyEcho.p50", calm.at(0.5), "ms"),
        Measurement.of("window.calm.keyEcho.max", calm.max(), "ms"),
        Measurement.of("window.burst.keyEcho.p50", echoes.at(0.5), "ms"),
        Measurement.of("window.burst.keyEcho.p99", echoes.at(0.99), "ms"),
        Measurement.of("window.burst.keyEcho.max", echoes.max(), "ms"),
        Measurement.of("window.burst.letters", echoes.sorted().size(), "letters"),
        Measurement.of("window.burst.rate", BURST / seconds, "messages/s"));
  }

  private static void takeIn(Desktop desktop, AtomicInteger added) {
    desktop.ask(engine -> {
      engine.goOnline();
      return true;
    });
    desktop.until(() -> added.get() >= BURST);
    // what the window has not shown yet is a part of the burst
    pause(desktop, AFTER_FRAMES);
  }

  private static Samples typing(Desktop desktop, Runnable meanwhile) {
    try (Typist typist = new Typist(desktop)) {
      meanwhile.run();
      return typist.stop();
    }
  }

  private static void pause(Desktop desktop, int frames) {
    AtomicInteger left = new AtomicInteger(frames);
    desktop.until(() -> left.getAndDecrement() <= 0);
  }

  /// @param open whose chat is open at the beginning
  private static Measurement opening(Chatting chatting, AccountId open) {
    List<AccountId> rows =
        chatting.inSight().stream().filter(each -> !each.equals(open)).limit(ROWS).toList();
    List<Double> times = new ArrayList<>();
    for (int at = 0; at < OPENED; at++) {
      times.add(chatting.open(rows.get(at % rows.size())));
    }
    return Measurement.of("window.open.p50", Samples.of(times).at(0.5), "ms");
  }

  private static List<Measurement> frames(String name, Frames frames) {
    return List.of(
        Measurement.of(
            name + ".slowFrames", frames.between().percentAbove(Frames.SLOW_MILLIS), "%"),
        Measurement.of(name + ".frame.max", frames.between().max(), "ms"),
        Measurement.of(name + ".frames", frames.between().sorted().size(), "frames"),
        Measurement.of(name + ".cpu.p50", frames.cpu().at(0.5), "ms"),
        Measurement.of(name + ".cpu.p98", frames.cpu().at(0.98), "ms"),
        Measurement.of(name + ".cpu.max", frames.cpu().max(), "ms"));
  }
}
