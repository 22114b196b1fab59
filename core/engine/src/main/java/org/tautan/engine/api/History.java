package org.tautan.engine.api;

import org.tautan.protocol.AccountId;

/// Messages from before this companion was linked, which the phone gives it.
public interface History {
  /// How far they have come; changes are told by [EngineEvent.HistoryProgressed].
  HistoryProgress progress();

  /// Fetches nothing more until [#resume], also after a restart.
  void pause();

  /// Goes on.
  void resume();

  /// Asks the phone for 50 messages of a chat that are older than those that are here. They come
  /// when the phone is there, told by [EngineEvent.HistoryArrived].
  ///
  /// @return whether it was asked; a phone has nobody to ask
  boolean askForOlder(AccountId chat);
}
