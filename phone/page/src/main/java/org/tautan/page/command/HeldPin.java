package org.tautan.page.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.OwnAccount.PinState;
import org.tautan.engine.api.Presence.PresenceOutcome;

/// The PIN that opened the storage, held until the account, which may not have been made yet, has
/// the same one: so that one PIN serves for both, also when the page ends between the two.
///
/// (What somebody types reaches the worker as a text, which nothing can wipe.)
public final class HeldPin {
  private @Nullable String pin;

  void hold(String typed) {
    pin = typed;
  }

  /// Gives the PIN to the account, if there is one; an account that has its PIN keeps it. Slow when
  /// it does.
  public void giveTo(Engine engine) {
    if (pin == null || engine.account().isEmpty()) {
      return;
    }
    if (engine.account().get().pin() == PinState.NOT_SET) {
      set(engine, pin);
    }
    pin = null;
  }

  /// Slow on purpose.
  static void set(Engine engine, String pin) {
    char[] letters = pin.toCharArray();
    engine.presence().setPin(letters);
    Arrays.fill(letters, ' ');
  }

  /// Slow on purpose.
  static PresenceOutcome prove(Engine engine, String pin) {
    char[] letters = pin.toCharArray();
    PresenceOutcome outcome = engine.presence().prove(letters);
    Arrays.fill(letters, ' ');
    return outcome;
  }

  static SecretBytes bytes(String pin) {
    return SecretBytes.owning(pin.getBytes(StandardCharsets.UTF_8));
  }
}
