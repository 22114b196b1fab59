package org.tautan.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.demo.story.StepReport.Result;

class StoryTest {
  private final List<StepReport> told = new ArrayList<>();

  @Test
  void tellsEveryStepInOrder() throws InterruptedException {
    Result result =
        new Story(
                List.of(new Step("one", () -> "first"), new Step("two", () -> "second")), told::add)
            .tell();

    assertEquals(Result.PASSED, result);
    assertEquals(List.of("first", "second"), told.stream().map(StepReport::said).toList());
  }

  @Test
  void endsAtTheFirstStepThatDiffers() throws InterruptedException {
    Step differs =
        new Step(
            "two",
            () -> {
              throw new DeviationException("three instead of two");
            });
    Result result =
        new Story(List.of(differs, new Step("never", () -> "never told")), told::add).tell();

    assertEquals(Result.DIFFERED, result);
    assertEquals(List.of("three instead of two"), told.stream().map(StepReport::said).toList());
  }
}
