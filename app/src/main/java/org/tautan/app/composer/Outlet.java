package org.tautan.app.composer;

import java.util.function.Consumer;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.api.SendOutcome;

/// Where what is written goes.
public interface Outlet {
  /// Sends a text.
  ///
  /// @param then is told what came of it
  void send(String text, Consumer<SendOutcome> then);

  /// Tells the other side that this person types, or stopped.
  void typing(Activity activity);

  /// Asks for what was begun here earlier.
  ///
  /// @param then is told; empty for nothing
  void draft(Consumer<String> then);

  /// Keeps what was begun.
  void keepDraft(String text);
}
