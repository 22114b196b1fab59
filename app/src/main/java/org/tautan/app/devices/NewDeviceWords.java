package org.tautan.app.devices;

import java.time.Instant;
import java.time.ZoneId;
import org.tautan.app.text.Direction;
import org.tautan.app.words.Words;
import org.tautan.engine.model.NewDevice;

/// What is said of a device that is new in the account.
public final class NewDeviceWords {
  private final Words words;
  private final LastSeen days;

  /// In these words, with days of this computer's time zone.
  public NewDeviceWords(Words words) {
    this.words = words;
    this.days = new LastSeen(words, ZoneId.systemDefault());
  }

  /// Who has joined, when, and what to do if it was not the person.
  String sentence(NewDevice device) {
    return device.id().isPrimary()
        ? words.text("devices.new.phone")
        : words.text("devices.new", who(device), when(device));
  }

  /// Who has joined, as short as a title.
  public String title(NewDevice device) {
    return words.text(device.id().isPrimary() ? "devices.new.phone-title" : "devices.new.title");
  }

  /// The rest.
  ///
  /// @param named whether the name may be seen
  public String text(NewDevice device, Named named) {
    return switch (named) {
      case NAMED -> sentence(device);
      case HIDDEN ->
          words.text(device.id().isPrimary() ? "devices.new.phone" : "devices.new.advice");
    };
  }

  /// Whether a device's name may be seen.
  public enum Named {
    /// It may.
    NAMED,
    /// The person wants no names in notifications.
    HIDDEN
  }

  private String who(NewDevice device) {
    if (device.name().isBlank()) {
      return words.text("devices.new.unnamed");
    }
    String name = Direction.isolated(device.name());
    return device.platform().isBlank()
        ? name
        : name + " (" + Direction.isolated(device.platform()) + ")";
  }

  private String when(NewDevice device) {
    return device.linkedOn().isPresent()
        ? days.day(Instant.ofEpochMilli(device.linkedOn().getAsLong()))
        : words.text("devices.new.some-day");
  }
}
