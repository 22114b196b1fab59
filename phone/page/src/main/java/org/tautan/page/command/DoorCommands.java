package org.tautan.page.command;

import java.util.List;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.page.host.CommandQueue.Answering;
import org.tautan.page.key.DatabaseLock;
import org.tautan.page.key.Unlocking;

/// The few things that the page may ask while the storage is shut; everything else is answered with
/// `locked`.
///
/// @param lock of the storage
/// @param pin takes the PIN that opened it
public record DoorCommands(DatabaseLock lock, HeldPin pin, Primitives primitives)
    implements Answering {
  @Override
  public String run(String name, List<String> values) {
    Arguments given = new Arguments(values);
    return switch (name) {
      case "door" -> door();
      case "begin" -> begin(given.at(0));
      case "unlock" -> unlock(given.at(0));
      case "unlock-by-biometrics" -> unlockByBiometrics(given.at(0));
      case "read-kit" -> new KitCommands(primitives).read(given.at(0));
      default -> Outcomes.LOCKED;
    };
  }

  private String door() {
    return Json.object()
        .with("state", lock.state())
        .with("until", lock.nextGuess())
        .with("biometrics", lock.biometrics().map(PinCommands::form))
        .toString();
  }

  private String unlockByBiometrics(String secret) {
    try (SecretBytes bytes = PinCommands.secret(secret)) {
      return Outcomes.of(lock.unlockByBiometrics(bytes));
    }
  }

  private String begin(String typed) {
    if (typed.length() < DatabaseLock.SHORTEST) {
      return Outcomes.TOO_SHORT;
    }
    try (SecretBytes bytes = HeldPin.bytes(typed)) {
      lock.begin(bytes);
    }
    pin.hold(typed);
    return Outcomes.DONE;
  }

  private String unlock(String typed) {
    try (SecretBytes bytes = HeldPin.bytes(typed)) {
      Unlocking outcome = lock.unlock(bytes);
      if (outcome instanceof Unlocking.Unlocked) {
        pin.hold(typed);
      }
      return Outcomes.of(outcome);
    }
  }
}
