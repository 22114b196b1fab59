package org.tautan.app.stage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.tautan.app.AppParts;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.emoji.EmojiChoices;
import org.tautan.app.emoji.EmojiChoicesFile;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.lock.AppLock;
import org.tautan.app.notification.Notice;
import org.tautan.app.notification.NotificationPort;
import org.tautan.app.qr.CodeFinder;
import org.tautan.app.relay.RelayHost;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.shell.OpenedLinks;
import org.tautan.app.shell.Program;
import org.tautan.app.words.Words;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.ProfileLock;
import org.tautan.desktop.vault.slot.Keychain;
import org.tautan.protocol.AccountId;

/// What a screen is made of when it stands alone, without the program around it: nothing is shown
/// outside of it, and what may block runs at once.
public final class TestParts {
  private TestParts() {}

  /// The parts around an engine, in the language of the settings.
  ///
  /// @param folder where a relay would be
  public static AppParts of(
      EngineClient engine, Path folder, CurrentSettings settings, InstantSource clock) {
    return new AppParts(
        engine,
        new RelayHost(folder.resolve("relay"), settings, Runnable::run, Runnable::run),
        settings,
        new OpenedLinks(),
        Words.of(settings.property().map(Settings::spoken).getValue()),
        new EmojiImages(new EmojiChoices(EmojiChoicesFile.none())),
        new CodeFinder(Runnable::run, Runnable::run),
        clock,
        new Alone(folder),
        new Silence());
  }

  /// The relay of a program that has none running yet.
  public static RelayHost relay(Path folder) {
    CurrentSettings settings =
        new CurrentSettings(SettingsFile.at(folder.resolve("settings.properties")));
    return new RelayHost(folder, settings, Runnable::run, Runnable::run);
  }

  private static final class Alone implements Program {
    private final Path folder;
    private final ReadOnlyBooleanWrapper focused = new ReadOnlyBooleanWrapper(true);

    Alone(Path folder) {
      this.folder = folder;
    }

    @Override
    public AppLock lock() {
      return new AppLock(
          ProfileLock.of(folder, Keychain.none()),
          Runnable::run,
          Runnable::run,
          SecretBytes::close,
          () -> {});
    }

    @Override
    public ReadOnlyBooleanProperty focused() {
      return focused.getReadOnlyProperty();
    }

    @Override
    public void raise() {}

    @Override
    public void tell(String key, Object... arguments) {}

    @Override
    public void unread(int messages) {}

    @Override
    public void eraseAndBeginAnew() {}

    @Override
    public Executor background() {
      return Runnable::run;
    }

    @Override
    public void quit() {}
  }

  private static final class Silence implements NotificationPort {
    @Override
    public boolean hasDesktop() {
      return true;
    }

    @Override
    public void show(Notice notice, Runnable pressed) {}

    @Override
    public void withdraw(AccountId chat) {}

    @Override
    public void close() {}
  }
}
