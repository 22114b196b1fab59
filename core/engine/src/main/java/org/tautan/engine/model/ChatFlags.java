package org.tautan.engine.model;

/// How the person has arranged one chat, and what they have begun to write in it. Local to this
/// device.
///
/// @param pin whether the chat stands above the others
/// @param mutedUntil no notification sounds before this time, ms since 1970; 0 for not muted,
///   [#FOR_EVER] for as long as the person does not undo it
/// @param shelf where the chat is listed
/// @param mark whether the person wants to come back to it
/// @param draft what they have begun to write; empty for nothing
public record ChatFlags(Pin pin, long mutedUntil, Shelf shelf, Mark mark, String draft) {
  /// Muted until the person undoes it.
  public static final long FOR_EVER = Long.MAX_VALUE;

  /// A chat that nobody has arranged.
  public static final ChatFlags NONE =
      new ChatFlags(Pin.NOT_PINNED, 0, Shelf.LIST, Mark.NOT_MARKED, "");

  /// Whether a chat stands above the others.
  public enum Pin {
    /// In its place by time.
    NOT_PINNED,
    /// Above all that are not pinned.
    PINNED
  }

  /// Where a chat is listed.
  public enum Shelf {
    /// Among the others.
    LIST,
    /// In the archive.
    ARCHIVE
  }

  /// Whether the person wants to come back to a chat.
  public enum Mark {
    /// Nothing is marked.
    NOT_MARKED,
    /// It looks unread until it is opened.
    UNREAD
  }

  /// Checks the time.
  public ChatFlags {
    if (mutedUntil < 0) {
      throw new IllegalArgumentException("a time before 1970");
    }
  }

  /// Whether no notification sounds at a time.
  public boolean isMutedAt(long millis) {
    return millis < mutedUntil;
  }

  /// The same with the pin put in or taken out.
  public ChatFlags withPin(Pin newPin) {
    return new ChatFlags(newPin, mutedUntil, shelf, mark, draft);
  }

  /// The same, muted until a time; 0 undoes it.
  public ChatFlags withMutedUntil(long until) {
    return new ChatFlags(pin, until, shelf, mark, draft);
  }

  /// The same, listed elsewhere.
  public ChatFlags withShelf(Shelf newShelf) {
    return new ChatFlags(pin, mutedUntil, newShelf, mark, draft);
  }

  /// The same with the mark set or taken away.
  public ChatFlags withMark(Mark newMark) {
    return new ChatFlags(pin, mutedUntil, shelf, newMark, draft);
  }

  /// The same with another draft.
  public ChatFlags withDraft(String newDraft) {
    return new ChatFlags(pin, mutedUntil, shelf, mark, newDraft);
  }
}
