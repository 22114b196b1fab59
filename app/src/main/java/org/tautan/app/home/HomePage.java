package org.tautan.app.home;

import org.kordamp.ikonli.feather.Feather;

/// A page of the rail.
enum HomePage {
  /// Chats and the open conversation.
  CHATS(Feather.MESSAGE_SQUARE);

  private final Feather icon;

  HomePage(Feather icon) {
    this.icon = icon;
  }

  /// What it looks like on the rail.
  Feather icon() {
    return icon;
  }
}
