package org.tautan.demo.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.demo.story.StepReport;
import org.tautan.demo.story.StepReport.Result;

/// The whole story with real processes and windows, with fewer messages than the demo shows.
class WholeStoryTest {
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void everythingGoesAsTold(@TempDir Path directory) throws InterruptedException {
    List<StepReport> told = new ArrayList<>();
    try (WholeStory story = WholeStory.inWindows(directory, WholeStory.Length.SHORT)) {
      Result result = story.tell(told::add);

      assertEquals(Result.PASSED, result, () -> told.getLast().toString());
    }
  }
}
