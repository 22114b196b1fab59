package org.tautan.app.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.desktop.DesktopEngine;
import org.tautan.desktop.Surroundings;
import org.tautan.desktop.transport.TyrusTransport;
import org.tautan.engine.api.EngineEvent;
import org.tautan.testkit.world.TestClock;

/// What the engine says, as the window's thread takes it. The test speaks in the engine's place,
/// and runs the window's tasks one by one.
final class EngineBridgeTest {
  private final Queue<Runnable> window = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Consumer<EngineEvent>> engine = new AtomicReference<>(_ -> {});
  private final List<Integer> bursts = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void tellsABurstAtOnce() {
    try (EngineBridge bridge = open()) {
      var _ = bridge.subscribe(events -> bursts.add(events.size()));
      happens(256);

      runNext();
      assertEquals(List.of(256), bursts);
    }
  }

  @Test
  void letsKeysInBetweenALongBurst() {
    try (EngineBridge bridge = open()) {
      var _ = bridge.subscribe(events -> bursts.add(events.size()));
      happens(600);
      window.add(() -> bursts.add(0));

      while (!window.isEmpty()) {
        runNext();
      }
      assertEquals(List.of(256, 0, 256, 88), bursts);
    }
  }

  private EngineBridge open() {
    return EngineBridge.open(
        (events, failures) -> {
          engine.set(events);
          return DesktopEngine.open(
              folder,
              new Surroundings(
                  new TestClock(InstantSource.system()),
                  new TyrusTransport(),
                  UnaryOperator.identity()),
              _ -> {},
              _ -> {});
        },
        window::add,
        failure -> bursts.add(-1));
  }

  private void happens(int times) {
    for (int told = 0; told < times; told++) {
      engine.get().accept(new EngineEvent.LinkCodesUsedUp());
    }
  }

  private void runNext() {
    window.remove().run();
  }
}
