package org.tautan.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.tautan.desktop.DesktopEngine;
import org.tautan.desktop.host.StepFailure;
import org.tautan.desktop.store.ProfileKeys;
import org.tautan.engine.api.EngineEvent;

/// Opens an engine: the one of this computer or, in tests, one with other clocks and transports.
@FunctionalInterface
public interface OpenEngine {
  /// Opens the engine of a folder.
  ///
  /// @param keys where the key of its database comes from
  DesktopEngine open(
      Path folder, ProfileKeys keys, Consumer<EngineEvent> events, Consumer<StepFailure> failures);
}
