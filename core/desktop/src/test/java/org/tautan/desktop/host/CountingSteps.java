package org.tautan.desktop.host;

import java.util.ArrayList;
import java.util.List;

/// An engine that counts its steps. Its fields belong to its thread.
final class CountingSteps implements Steps {
  final List<String> log = new ArrayList<>();
  int steps;
  long nextWake = NEVER;
  Runnable onStep = () -> {};
  boolean stopped;

  @Override
  public void step() {
    steps++;
    log.add("step");
    onStep.run();
  }

  @Override
  public long nextWakeMillis() {
    return nextWake;
  }

  @Override
  public void stop() {
    log.add("stop");
    stopped = true;
  }
}
