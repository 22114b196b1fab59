package org.tautan.app.composer;

import java.util.function.Consumer;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.port.StoreException;

/// Where what is written goes.
public interface Outlet {
  /// Sends a text.
  ///
  /// @param then is told what came of it
  /// @param notStored is told why it could not even be stored
  void send(String text, Consumer<SendOutcome> then, Consumer<StoreException.Reason> notStored);

  /// Tells the other side that this person types, or stopped.
  void typing(Activity activity);

  /// Asks for what was begun here earlier.
  ///
  /// @param then is told; empty for nothing
  void draft(Consumer<String> then);

  /// Keeps what was begun.
  void keepDraft(String text);
}
