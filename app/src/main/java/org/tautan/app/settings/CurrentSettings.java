package org.tautan.app.settings;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The settings as they are now, for everybody who follows them. A change is kept at once; where it
/// cannot be kept it holds until the program ends. On the window's thread.
public final class CurrentSettings {
  private static final Logger LOG = System.getLogger(CurrentSettings.class.getName());

  private final SettingsFile file;
  private final ReadOnlyObjectWrapper<Settings> now;

  /// Starts with what stands in the file.
  public CurrentSettings(SettingsFile file) {
    this.file = file;
    this.now = new ReadOnlyObjectWrapper<>(file.settings());
  }

  /// To follow.
  public ReadOnlyObjectProperty<Settings> property() {
    return now.getReadOnlyProperty();
  }

  /// As they are now.
  public Settings get() {
    return now.get();
  }

  /// Changes them.
  public void change(UnaryOperator<Settings> change) {
    Settings changed = change.apply(now.get());
    if (changed.equals(now.get())) {
      return;
    }
    try {
      file.keep(changed);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The settings could not be kept", e);
    }
    now.set(changed);
  }
}
