package org.tautan.app.home;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.tautan.app.settings.page.SettingsSection;

/// Where in the home the person is; kept while the window is made anew in another language. On the
/// window's thread.
public final class HomePlace {
  private final ObjectProperty<HomePage> page = new SimpleObjectProperty<>(HomePage.CHATS);
  private final ObjectProperty<SettingsSection> section =
      new SimpleObjectProperty<>(SettingsSection.APPEARANCE);

  /// Begins with the chats.
  public HomePlace() {}

  /// The page that is open.
  public ObjectProperty<HomePage> page() {
    return page;
  }

  /// The part of the settings that is open.
  public ObjectProperty<SettingsSection> section() {
    return section;
  }
}
