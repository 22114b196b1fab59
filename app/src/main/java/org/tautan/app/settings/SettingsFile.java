package org.tautan.app.settings;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.tautan.app.settings.NotificationChoice.Preview;
import org.tautan.app.settings.PhoneAccess.CertificateFiles;
import org.tautan.app.settings.PhoneAccess.Reach;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.linking.PageOrigin;

/// Where [Settings] are kept: a properties file that people may edit. What it lacks or what makes
/// no sense counts as not chosen, and the rest still counts; keys of a newer version are kept.
/// Writing replaces the file as a whole. One thread.
public final class SettingsFile {
  private static final Logger LOG = System.getLogger(SettingsFile.class.getName());
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";
  private static final String FONT_SIZE = "font-size";
  private static final String RELAY = "relay";
  private static final String RELAY_PORT = "relay-port";
  private static final String PHONE_REACH = "phone-reach";
  private static final String PHONE_HOST = "phone-host";
  private static final String CERTIFICATE_CHAIN = "certificate-chain";
  private static final String CERTIFICATE_KEY = "certificate-key";
  private static final String NOTIFICATIONS = "notifications";
  private static final String NOTIFICATION_SOUND = "notification-sound";
  private static final String NOTIFICATION_PREVIEW = "notification-preview";
  private static final String LOCK_AFTER = "lock-after";
  private static final String BUNDLED = "bundled";

  private final PropertiesFile file;
  private final Properties known = new Properties();

  private SettingsFile(PropertiesFile file) {
    this.file = file;
  }

  /// Reads the file, if it is there.
  public static SettingsFile at(Path file) {
    SettingsFile opened = new SettingsFile(new PropertiesFile(file));
    try {
      opened.file.readInto(opened.known);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The settings cannot be read; the standard ones are used", e);
    }
    return opened;
  }

  /// What stands in it.
  public Settings settings() {
    Settings standard = Settings.STANDARD;
    return new Settings(
        value(THEME, text -> constant(ThemeChoice.class, text), standard.theme()),
        value(LANGUAGE, Language::ofCode, standard.language()),
        value(FONT_SIZE, Integer::valueOf, standard.fontSize()),
        value(RELAY, SettingsFile::relay, standard.relay()),
        value(RELAY_PORT, SettingsFile::port, standard.relayPort()),
        phones(standard.phones()),
        notifications(standard.notifications()),
        value(LOCK_AFTER, text -> constant(LockAfter.class, text), standard.lockAfter()));
  }

  private PhoneAccess phones(PhoneAccess standard) {
    Optional<Path> chain = value(CERTIFICATE_CHAIN, SettingsFile::file, Optional.empty());
    Optional<Path> key = value(CERTIFICATE_KEY, SettingsFile::file, Optional.empty());
    return new PhoneAccess(
        value(PHONE_REACH, text -> constant(Reach.class, text), standard.reach()),
        value(PHONE_HOST, SettingsFile::host, standard.host()),
        chain.flatMap(first -> key.map(second -> new CertificateFiles(first, second))));
  }

  private NotificationChoice notifications(NotificationChoice standard) {
    return new NotificationChoice(
        value(NOTIFICATIONS, text -> constant(Switch.class, text), standard.shown()),
        value(NOTIFICATION_SOUND, text -> constant(Switch.class, text), standard.sound()),
        value(NOTIFICATION_PREVIEW, text -> constant(Preview.class, text), standard.preview()));
  }

  /// Keeps other settings.
  ///
  /// @throws IOException when that is not possible; the file is as before
  public void keep(Settings settings) throws IOException {
    known.setProperty(THEME, PropertiesFile.code(settings.theme()));
    known.setProperty(LANGUAGE, settings.language().map(Language::code).orElse(""));
    known.setProperty(FONT_SIZE, Integer.toString(settings.fontSize()));
    known.setProperty(
        RELAY,
        switch (settings.relay()) {
          case RelayChoice.Bundled() -> BUNDLED;
          case RelayChoice.Remote(RelayAddress address) -> address.uri();
        });
    known.setProperty(RELAY_PORT, Integer.toString(settings.relayPort()));
    PhoneAccess phones = settings.phones();
    known.setProperty(PHONE_REACH, PropertiesFile.code(phones.reach()));
    known.setProperty(PHONE_HOST, phones.host().orElse(""));
    known.setProperty(CERTIFICATE_CHAIN, text(phones.files().map(CertificateFiles::chain)));
    known.setProperty(CERTIFICATE_KEY, text(phones.files().map(CertificateFiles::key)));
    known.setProperty(NOTIFICATIONS, PropertiesFile.code(settings.notifications().shown()));
    known.setProperty(NOTIFICATION_SOUND, PropertiesFile.code(settings.notifications().sound()));
    known.setProperty(
        NOTIFICATION_PREVIEW, PropertiesFile.code(settings.notifications().preview()));
    known.setProperty(LOCK_AFTER, PropertiesFile.code(settings.lockAfter()));
    file.replace(known, "Tautan's settings");
  }

  private <T> T value(String key, Function<String, T> reader, T standard) {
    String text = known.getProperty(key, "").strip();
    if (text.isEmpty()) {
      return standard;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The setting " + key + " makes no sense and is not used", e);
      return standard;
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> kind, String text) {
    return Enum.valueOf(kind, text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static RelayChoice relay(String text) {
    return text.equals(BUNDLED)
        ? new RelayChoice.Bundled()
        : new RelayChoice.Remote(new RelayAddress(text));
  }

  private static Optional<String> host(String text) {
    return Optional.of(new PageOrigin(PageOrigin.Scheme.HTTPS, text, 1).host());
  }

  private static Optional<Path> file(String text) {
    return Optional.of(Path.of(text));
  }

  private static String text(Optional<Path> file) {
    return file.map(Path::toString).orElse("");
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port);
    }
    return port;
  }
}
