package org.tautan.app.bridge;

import java.util.List;
import org.tautan.engine.api.EngineEvent;

/// Somebody who is told what happens in the engine, on the window's thread.
@FunctionalInterface
public interface EngineListener {
  /// Some events, oldest first: a burst comes as one list, so that it is drawn once.
  void happened(List<EngineEvent> events);
}
