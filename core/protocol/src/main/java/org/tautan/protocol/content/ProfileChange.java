package org.tautan.protocol.content;

import java.util.Optional;
import org.tautan.protocol.Limits;
import org.tautan.protocol.Require;
import org.tautan.protocol.WireSecret;

/// What the person changed about themselves, for their other devices. Own account only. Each part
/// is decided by itself; of two decisions about one part the later holds.
///
/// @param part empty when it is one that only later versions know
/// @param decidedAt hybrid logical clock
public record ProfileChange(Optional<Part> part, long decidedAt) implements Kind {
  /// Checks the clock.
  public ProfileChange {
    Require.natural(decidedAt, "decided at");
  }

  /// One part of a profile.
  public sealed interface Part permits DisplayName, ContactKey, ReadReceipts {}

  /// How the account calls itself.
  ///
  /// @param name at most 100 characters
  public record DisplayName(String name) implements Part {
    /// Checks the name's length.
    public DisplayName {
      Require.name(name, "display name");
    }
  }

  /// What stands in the account's contact link.
  ///
  /// @param contactKey 16 bytes
  public record ContactKey(WireSecret contactKey) implements Part {
    /// Checks the size.
    public ContactKey {
      contactKey.requireSize(Limits.CONTACT_KEY, "contact key");
    }
  }

  /// Whether others learn that their messages were read.
  public record ReadReceipts(boolean on) implements Part {}
}
