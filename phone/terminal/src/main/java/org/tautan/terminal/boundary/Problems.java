package org.tautan.terminal.boundary;

import java.time.Clock;
import java.util.Optional;
import org.tautan.desktop.qr.QrReading;
import org.tautan.engine.api.Accounts.CreateOutcome;
import org.tautan.engine.api.Accounts.KitOutcome;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.api.Chats.AddOutcome;
import org.tautan.engine.api.Devices.LeaveOutcome;
import org.tautan.engine.api.Devices.RenameOutcome;
import org.tautan.engine.api.Devices.UnlinkOutcome;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.model.SendingHold;
import org.tautan.engine.port.StoreException;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;
import org.tautan.terminal.words.Words;

/// The engine's unwelcome outcomes, as problems that can be explained. Empty means that all is
/// well.
public final class Problems {
  private static final long MINUTE = 60_000;

  private Problems() {}

  /// Why no account was made.
  public static Optional<Problem> of(CreateOutcome outcome) {
    return switch (outcome) {
      case CreateOutcome.Created _ -> Optional.empty();
      case CreateOutcome.HasAccount _ -> problem(Trouble.ALREADY_HAS_ACCOUNT);
      case CreateOutcome.Refused(var reason) -> problem(Trouble.RELAY_REFUSED, Words.code(reason));
      case CreateOutcome.Unreachable _ -> problem(Trouble.RELAY_UNREACHABLE);
    };
  }

  /// Why the account was not restored.
  public static Optional<Problem> of(RestoreOutcome outcome) {
    return switch (outcome) {
      case RestoreOutcome.Restored _ -> Optional.empty();
      case RestoreOutcome.HasAccount _ -> problem(Trouble.ALREADY_HAS_ACCOUNT);
      case RestoreOutcome.UnknownAccount _ -> problem(Trouble.UNKNOWN_ACCOUNT);
      case RestoreOutcome.Refused(var reason) -> problem(Trouble.RELAY_REFUSED, Words.code(reason));
      case RestoreOutcome.Unreachable _ -> problem(Trouble.RELAY_UNREACHABLE);
      case RestoreOutcome.NotVerified _ -> problem(Trouble.NOT_VERIFIED);
    };
  }

  /// Why the kit is not confirmed.
  public static Optional<Problem> of(KitOutcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> Optional.empty();
      case WRONG -> problem(Trouble.KIT_WRONG);
      case NO_KIT -> problem(Trouble.NO_KIT);
    };
  }

  /// Why presence is not proven.
  public static Optional<Problem> of(PresenceOutcome outcome, Clock clock) {
    return switch (outcome) {
      case PresenceOutcome.Proven _ -> Optional.empty();
      case PresenceOutcome.Wrong(int left) -> problem(Trouble.WRONG_PIN, left);
      case PresenceOutcome.Throttled(long until) ->
          problem(Trouble.PIN_THROTTLED, Math.max(1, Math.ceilDiv(until - clock.millis(), MINUTE)));
      case PresenceOutcome.NoPin _ -> problem(Trouble.NO_PIN);
    };
  }

  /// Why a device was not renamed.
  public static Optional<Problem> of(RenameOutcome outcome) {
    return switch (outcome) {
      case RENAMED -> Optional.empty();
      case NO_SUCH_DEVICE -> problem(Trouble.NO_SUCH_DEVICE);
      case NOT_OURS -> problem(Trouble.NOT_THE_PHONE);
      case EMPTY, TOO_LONG -> problem(Trouble.BAD_DEVICE_NAME);
    };
  }

  /// Why a device was not unlinked.
  public static Optional<Problem> of(UnlinkOutcome outcome) {
    return switch (outcome) {
      case UNLINKED -> Optional.empty();
      case NO_SUCH_DEVICE -> problem(Trouble.NO_SUCH_DEVICE);
      case NOT_THE_PHONE -> problem(Trouble.NOT_THE_PHONE);
      case OFFLINE -> problem(Trouble.RELAY_UNREACHABLE);
      case NOT_ACCEPTED -> problem(Trouble.LIST_NOT_ACCEPTED);
    };
  }

  /// Why this device did not leave.
  public static Optional<Problem> of(LeaveOutcome outcome) {
    return switch (outcome) {
      case LEFT -> Optional.empty();
      case IS_THE_PHONE -> problem(Trouble.NOT_A_COMPANION);
      case OFFLINE -> problem(Trouble.RELAY_UNREACHABLE);
    };
  }

  /// Why a contact was not added.
  public static Optional<Problem> of(AddOutcome outcome) {
    return switch (outcome) {
      case AddOutcome.Added _ -> Optional.empty();
      case AddOutcome.NotALink _ -> problem(Trouble.NOT_A_CONTACT_LINK);
      case AddOutcome.VersionTooNew _ -> problem(Trouble.CONTACT_TOO_NEW);
      case AddOutcome.OtherRelay _ -> problem(Trouble.CONTACT_ON_OTHER_RELAY);
      case AddOutcome.Yourself _ -> problem(Trouble.YOUR_OWN_LINK);
    };
  }

  /// Why a message was not queued.
  public static Optional<Problem> of(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Queued _ -> Optional.empty();
      case SendOutcome.WrongSize _ -> problem(Trouble.WRONG_SIZE);
      case SendOutcome.NoChat _ -> problem(Trouble.NO_CHAT);
      case SendOutcome.NotAccepted _ -> problem(Trouble.NOT_ACCEPTED);
      case SendOutcome.Blocked _ -> problem(Trouble.CHAT_BLOCKED);
      case SendOutcome.Held(SendingHold why) -> held(why);
      case SendOutcome.PhoneSilent _ -> problem(Trouble.PHONE_SILENT);
      case SendOutcome.NotLinked _ -> problem(Trouble.NOT_LINKED);
    };
  }

  /// Why a picture gave no code.
  public static Optional<Problem> of(QrReading reading) {
    return switch (reading) {
      case QrReading.Found _ -> Optional.empty();
      case QrReading.NotFound _ -> problem(Trouble.NO_CODE_FOUND);
      case QrReading.NotAPicture _ -> problem(Trouble.NOT_A_PICTURE);
      case QrReading.TooLarge _ -> problem(Trouble.PICTURE_TOO_LARGE);
      case QrReading.Unreadable(String reason) -> problem(Trouble.UNREADABLE_FILE, reason);
      case QrReading.NoScreen(String reason) -> problem(Trouble.NO_SCREEN, reason);
    };
  }

  /// What is the matter with the store.
  public static Problem of(StoreException failure) {
    return Problem.of(
        switch (failure.reason()) {
          case UNAVAILABLE -> Trouble.STORE_UNAVAILABLE;
          case FULL -> Trouble.STORE_FULL;
          case CORRUPT -> Trouble.STORE_CORRUPT;
          case TOO_NEW -> Trouble.STORE_TOO_NEW;
          case IN_USE -> Trouble.STORE_IN_USE;
          case LOCKED -> Trouble.STORE_LOCKED;
          case KEYCHAIN -> Trouble.STORE_KEYCHAIN;
        });
  }

  private static Optional<Problem> held(SendingHold why) {
    return switch (why) {
      case NONE -> Optional.empty();
      case LIST_FORKED -> problem(Trouble.HELD_LIST_FORKED);
      case LIST_WITHHELD -> problem(Trouble.HELD_LIST_WITHHELD);
    };
  }

  private static Optional<Problem> problem(Trouble trouble, Object... arguments) {
    return Optional.of(Problem.of(trouble, arguments));
  }
}
