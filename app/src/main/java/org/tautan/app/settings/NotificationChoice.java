package org.tautan.app.settings;

/// How new messages make themselves known while the person is elsewhere.
///
/// @param shown whether they do
/// @param sound whether a sound comes with them
/// @param preview what they show to whoever looks at the screen
public record NotificationChoice(Switch shown, Switch sound, Preview preview) {
  /// What a new person starts with.
  public static final NotificationChoice STANDARD =
      new NotificationChoice(Switch.ON, Switch.ON, Preview.NAME_AND_TEXT);

  /// The same, shown or not.
  public NotificationChoice withShown(Switch other) {
    return new NotificationChoice(other, sound, preview);
  }

  /// The same with or without a sound.
  public NotificationChoice withSound(Switch other) {
    return new NotificationChoice(shown, other, preview);
  }

  /// The same showing more or less.
  public NotificationChoice withPreview(Preview other) {
    return new NotificationChoice(shown, sound, other);
  }

  /// What a notification shows.
  public enum Preview {
    /// Who wrote, and what.
    NAME_AND_TEXT,
    /// Who wrote.
    NAME,
    /// That somebody wrote.
    NOTHING
  }
}
