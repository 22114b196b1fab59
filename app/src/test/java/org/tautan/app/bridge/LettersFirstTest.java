package org.tautan.app.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// When what comes from the engine is let through while somebody writes. The test draws the frames,
/// and runs the window's tasks.
final class LettersFirstTest {
  private final Queue<Runnable> window = new ArrayDeque<>();
  private final LettersFirst letters = new LettersFirst(window::add);
  private final List<String> done = new ArrayList<>();

  @Test
  void nobodyWaitsWhileNobodyWrites() {
    comes("a");
    comes("b");

    assertEquals(List.of("a", "b"), done);
  }

  @Test
  void whatComesWithALetterWaitsUntilItIsDrawn() {
    letters.letter();
    comes("a");
    comes("b");
    assertEquals(List.of(), done);

    letters.frame();
    assertEquals(List.of(), done, "the frame is only about to be drawn");
    runAll();

    assertEquals(List.of("a", "b"), done);
  }

  @Test
  void inTheBreathAfterALetterNobodyWaits() {
    letters.letter();
    frames(LettersFirst.BREATH - 1);
    comes("a");

    assertEquals(List.of("a"), done);
  }

  @Test
  void whatComesShortlyBeforeTheNextLetterWaitsForIt() {
    letters.letter();
    frames(LettersFirst.BREATH);
    comes("a");
    assertEquals(List.of(), done);

    letters.letter();
    frames(1);

    assertEquals(List.of("a"), done);
  }

  @Test
  void afterASilenceNobodyWaits() {
    letters.letter();
    frames(LettersFirst.BREATH);
    comes("a");
    frames(LettersFirst.SILENCE - LettersFirst.BREATH - 1);
    assertEquals(List.of(), done);

    frames(1);
    comes("b");

    assertEquals(List.of("a", "b"), done);
  }

  @Test
  void aLetterThatFollowsAtOnceHasItsFrameToo() {
    letters.letter();
    comes("a");
    letters.frame();
    letters.letter();
    runAll();
    assertEquals(List.of(), done);

    frames(1);

    assertEquals(List.of("a"), done);
  }

  @Test
  void whatComesWhileOthersAreLetThroughComesBehindThem() {
    letters.letter();
    comes("a");
    comes("b");
    letters.frame();
    letters.execute(() -> done.add("c"));
    runAll();

    assertEquals(List.of("a", "b", "c"), done);
  }

  private void comes(String task) {
    letters.execute(() -> done.add(task));
    runAll();
  }

  private void frames(int many) {
    for (int frame = 0; frame < many; frame++) {
      letters.frame();
      runAll();
    }
  }

  private void runAll() {
    while (!window.isEmpty()) {
      window.remove().run();
    }
  }
}
