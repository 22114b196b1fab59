package org.tautan.app.settings.page;

import org.kordamp.ikonli.feather.Feather;

/// A part of the page of settings.
public enum SettingsSection {
  /// Colours, language, size of text.
  APPEARANCE(Feather.SUN),
  /// New messages.
  NOTIFICATIONS(Feather.BELL),
  /// What others learn.
  PRIVACY(Feather.LOCK),
  /// The program on this computer.
  COMPUTER(Feather.MONITOR),
  /// The relay.
  RELAY(Feather.SERVER),
  /// Keys.
  KEYS(Feather.COMMAND),
  /// What to do when something is wrong.
  HELP(Feather.LIFE_BUOY),
  /// What the program is made of.
  ABOUT(Feather.INFO);

  private final Feather icon;

  SettingsSection(Feather icon) {
    this.icon = icon;
  }

  /// What it looks like in the list.
  Feather icon() {
    return icon;
  }
}
