package org.tautan.desktop.host;

/// The engine's thread has ended, so that what was asked was not done. The cause, if there is one,
/// is what ended it.
public final class EngineStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EngineStoppedException() {
    super("the engine has stopped");
  }

  EngineStoppedException(Throwable cause) {
    this();
    initCause(cause);
  }
}
