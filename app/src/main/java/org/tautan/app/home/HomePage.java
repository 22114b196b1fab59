package org.tautan.app.home;

import org.kordamp.ikonli.feather.Feather;

/// A page of the rail.
public enum HomePage {
  /// Chats and the open conversation.
  CHATS(Feather.MESSAGE_SQUARE),
  /// The linked devices.
  DEVICES(Feather.MONITOR),
  /// What the person chooses.
  SETTINGS(Feather.SETTINGS);

  private final Feather icon;

  HomePage(Feather icon) {
    this.icon = icon;
  }

  /// What it looks like on the rail.
  Feather icon() {
    return icon;
  }
}
