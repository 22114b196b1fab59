package org.tautan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tasks of a window that is not there yet.
final class WindowThreadTest {
  private final List<String> done = new ArrayList<>();
  private final WindowThread window = new WindowThread(Runnable::run);

  @Test
  void whatComesEarlyWaitsForTheWindowInItsOrder() {
    window.execute(() -> done.add("engine"));
    window.execute(() -> done.add("relay"));
    assertEquals(List.of(), done);

    window.begin();
    assertEquals(List.of("engine", "relay"), done);
  }

  @Test
  void whatComesLaterIsRunAtOnce() {
    window.begin();
    window.execute(() -> done.add("answer"));
    assertEquals(List.of("answer"), done);
  }
}
