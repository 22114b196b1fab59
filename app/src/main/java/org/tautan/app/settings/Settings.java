package org.tautan.app.settings;

import java.util.Optional;
import org.tautan.desktop.words.Language;

/// What the person has chosen on this computer. Nothing in it is secret or tells of people: that is
/// in the engine's store. Immutable.
///
/// @param theme which colours
/// @param language empty for the system's
/// @param fontSize of ordinary text, in pixels at 100 %
/// @param relay which relay new links use
/// @param relayPort where the bundled relay listens; 0 until it has chosen
/// @param phones how they reach the bundled relay
/// @param notifications of new messages
/// @param lockAfter when the window locks itself
public record Settings(
    ThemeChoice theme,
    Optional<Language> language,
    int fontSize,
    RelayChoice relay,
    int relayPort,
    PhoneAccess phones,
    NotificationChoice notifications,
    LockAfter lockAfter) {
  /// The smallest text.
  public static final int SMALLEST_FONT = 11;

  /// The largest text.
  public static final int LARGEST_FONT = 24;

  /// What a new person starts with.
  public static final Settings STANDARD =
      new Settings(
          ThemeChoice.SYSTEM,
          Optional.empty(),
          14,
          new RelayChoice.Bundled(),
          0,
          PhoneAccess.STANDARD,
          NotificationChoice.STANDARD,
          LockAfter.QUARTER);

  /// Brings the font size into its bounds.
  public Settings {
    fontSize = Math.clamp(fontSize, SMALLEST_FONT, LARGEST_FONT);
  }

  /// The language to speak.
  public Language spoken() {
    return language.orElseGet(Language::ofSystem);
  }

  /// The same with other colours.
  public Settings withTheme(ThemeChoice other) {
    return new Settings(
        other, language, fontSize, relay, relayPort, phones, notifications, lockAfter);
  }

  /// The same in another language.
  public Settings withLanguage(Optional<Language> other) {
    return new Settings(theme, other, fontSize, relay, relayPort, phones, notifications, lockAfter);
  }

  /// The same with another size of text.
  public Settings withFontSize(int other) {
    return new Settings(theme, language, other, relay, relayPort, phones, notifications, lockAfter);
  }

  /// The same with another relay.
  public Settings withRelay(RelayChoice other) {
    return new Settings(
        theme, language, fontSize, other, relayPort, phones, notifications, lockAfter);
  }

  /// The same with the bundled relay elsewhere.
  public Settings withRelayPort(int other) {
    return new Settings(theme, language, fontSize, relay, other, phones, notifications, lockAfter);
  }

  /// The same with another way for phones.
  public Settings withPhones(PhoneAccess other) {
    return new Settings(
        theme, language, fontSize, relay, relayPort, other, notifications, lockAfter);
  }

  /// The same with other notifications.
  public Settings withNotifications(NotificationChoice other) {
    return new Settings(theme, language, fontSize, relay, relayPort, phones, other, lockAfter);
  }

  /// The same that locks itself at another time.
  public Settings withLockAfter(LockAfter other) {
    return new Settings(theme, language, fontSize, relay, relayPort, phones, notifications, other);
  }
}
