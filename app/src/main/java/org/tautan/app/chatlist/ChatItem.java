package org.tautan.app.chatlist;

import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatFlags.Mark;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.ChatState;
import org.tautan.protocol.AccountId;

/// One row of the list of chats.
///
/// @param row what the engine knows of it
/// @param who whose chat it is
/// @param sound whether notifications sound now
public record ChatItem(ChatOverview row, Who who, Sound sound, Preview preview) {
  /// Whose chat it is.
  public enum Who {
    /// Another person's.
    OTHER,
    /// This person's own: what their devices say stands there.
    OWN_DEVICES
  }

  /// Whether notifications sound.
  public enum Sound {
    /// They do.
    ON,
    /// Not now.
    MUTED
  }

  /// The other side's account.
  public AccountId account() {
    return row.account();
  }

  /// What the person calls the other side.
  public String title() {
    return row.chat().title();
  }

  /// Messages that were not read on any own device.
  public int unread() {
    return row.unread();
  }

  /// How the person has arranged it.
  public ChatFlags flags() {
    return row.flags();
  }

  /// What the person decided about the other side.
  public ChatState state() {
    return row.chat().state();
  }

  /// Whether it stands out as unread.
  public boolean standsOut() {
    return unread() > 0 || flags().mark() == Mark.UNREAD;
  }

  /// Whether it stands above the others.
  public boolean isPinned() {
    return flags().pin() == ChatFlags.Pin.PINNED;
  }

  /// Whether no notification sounds.
  public boolean isMuted() {
    return sound == Sound.MUTED;
  }
}
