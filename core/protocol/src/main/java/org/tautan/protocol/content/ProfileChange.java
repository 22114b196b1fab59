package org.tautan.protocol.content;

import java.util.Optional;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.Require;
import org.tautan.protocol.WireSecret;

/// What the person changed about themselves or their devices, for their other devices. Own account
/// only. Each part is decided by itself; of two decisions about one part the later holds.
///
/// @param part empty when it is one that only later versions know
/// @param decidedAt hybrid logical clock
public record ProfileChange(Optional<Part> part, long decidedAt) implements Kind {
  /// Checks the clock.
  public ProfileChange {
    Require.natural(decidedAt, "decided at");
  }

  /// One part of a profile.
  public sealed interface Part permits PersonPart, DeviceName {}

  /// One that is about the person.
  public sealed interface PersonPart extends Part permits DisplayName, ContactKey, ReadReceipts {}

  /// How the account calls itself.
  ///
  /// @param name at most 100 characters
  public record DisplayName(String name) implements PersonPart {
    /// Checks the name's length.
    public DisplayName {
      Require.name(name, "display name");
    }
  }

  /// What stands in the account's contact link.
  ///
  /// @param contactKey 16 bytes
  public record ContactKey(WireSecret contactKey) implements PersonPart {
    /// Checks the size.
    public ContactKey {
      contactKey.requireSize(Limits.CONTACT_KEY, "contact key");
    }
  }

  /// Whether others learn that their messages were read.
  public record ReadReceipts(boolean on) implements PersonPart {}

  /// What one device of the account is called. Each device is a part by itself. Counts from the
  /// phone, and from the device that it names.
  ///
  /// @param name at most 100 characters
  /// @param platform its operating system, at most 100 characters; empty when the sender does not
  ///   know it
  public record DeviceName(DeviceId device, String name, String platform) implements Part {
    /// Checks the lengths.
    public DeviceName {
      Require.name(name, "device name");
      Require.name(platform, "platform");
    }
  }
}
