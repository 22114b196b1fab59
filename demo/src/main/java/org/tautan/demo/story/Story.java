package org.tautan.demo.story;

import java.util.List;
import java.util.function.Consumer;

/// Steps in order; the first one that differs ends it. One thread.
public final class Story {
  private final List<Step> steps;
  private final Consumer<StepReport> audience;

  /// @param audience is told of every step as it ends
  public Story(List<Step> steps, Consumer<StepReport> audience) {
    this.steps = List.copyOf(steps);
    this.audience = audience;
  }

  /// Tells it.
  ///
  /// @return whether all went as told
  public StepReport.Result tell() throws InterruptedException {
    int number = 0;
    for (Step step : steps) {
      StepReport report = run(++number, step);
      audience.accept(report);
      if (report.result() == StepReport.Result.DIFFERED) {
        return report.result();
      }
    }
    return StepReport.Result.PASSED;
  }

  private static StepReport run(int number, Step step) throws InterruptedException {
    long began = System.nanoTime();
    try {
      String checked = step.action().run();
      return new StepReport(
          number, step.name(), StepReport.Result.PASSED, checked, millisSince(began));
    } catch (DeviationException e) {
      return new StepReport(
          number,
          step.name(),
          StepReport.Result.DIFFERED,
          String.valueOf(e.getMessage()),
          millisSince(began));
    }
  }

  private static long millisSince(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }
}
