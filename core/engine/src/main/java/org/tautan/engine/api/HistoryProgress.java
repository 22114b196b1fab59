package org.tautan.engine.api;

/// How far the history that the phone gives this companion has come.
///
/// @param state where it stands
/// @param done messages that are here
/// @param promised messages that the phone gives in all
/// @param lost messages that did not come: their chunk was gone or not what was announced
public record HistoryProgress(State state, long done, long promised, long lost) {
  /// Nothing was promised.
  public static final HistoryProgress NOTHING = new HistoryProgress(State.NONE, 0, 0, 0);

  /// Where it stands.
  public enum State {
    /// The phone gives none.
    NONE,
    /// The list of chats and the newest messages are on their way.
    BEGINNING,
    /// The window is usable; older messages are on their way.
    COMING,
    /// The person wants it to wait.
    PAUSED,
    /// All of it is here.
    COMPLETE
  }
}
