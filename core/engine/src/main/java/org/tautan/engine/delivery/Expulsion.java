package org.tautan.engine.delivery;

import org.tautan.crypto.document.PinnedDevices;
import org.tautan.engine.api.EngineEvent.DevicesChanged;
import org.tautan.engine.api.EngineEvent.LinkFailed;
import org.tautan.engine.device.Directories;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.LinkFailure;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result.Refusal;

/// When the relay says that this device is out: believed only with the phone's signature under it,
/// or the device's own (PROTOCOL §7). Nothing is ever erased here.
public final class Expulsion {
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final ChatLog log;

  public Expulsion(Ledger ledger, AccountHolder account, Directories directories, ChatLog log) {
    this.ledger = ledger;
    this.account = account;
    this.directories = directories;
    this.log = log;
  }

  /// The relay refused the login: how this device stands now.
  Connectivity refused(Refusal refusal) {
    if (refusal.directory().isPresent()) {
      offer(refusal.directory().get());
    }
    if (account.get().standing() == Standing.UNLINKED) {
      return Connectivity.UNLINKED;
    }
    boolean unknown =
        refusal.reason() == RefusalReason.UNKNOWN_DEVICE
            || refusal.reason() == RefusalReason.UNKNOWN_ACCOUNT;
    if (account.get().standing() == Standing.JOINING && unknown) {
      notLetIn();
      return Connectivity.OFF;
    }
    return switch (refusal.reason()) {
      case COUNTER_NOT_GROWN, MAILBOX_HELD -> {
        copied(account.get().address().device());
        yield Connectivity.COPIED;
      }
      case VERSION_TOO_OLD -> Connectivity.UPDATE_NEEDED;
      case UNKNOWN_ACCOUNT -> Connectivity.NOT_REGISTERED;
      case DEVICE_REVOKED, UNKNOWN_DEVICE -> {
        unproven();
        yield Connectivity.NOT_REGISTERED;
      }
      default -> Connectivity.CONNECTING;
    };
  }

  /// A companion that went down in the middle of its linking was not let in.
  private void notLetIn() {
    ledger.write(unit -> {
      directories.forget(unit, account.get().account());
      account.abandon(unit);
      unit.tell(new LinkFailed(LinkFailure.OTHER_SIDE_GONE));
      return unit;
    });
  }

  /// The relay pushed what is said to be the proof.
  void revoked(AccountDirectory proof) {
    offer(proof);
    if (account.get().standing() != Standing.UNLINKED) {
      unproven();
    }
  }

  private void offer(AccountDirectory proof) {
    ledger.write(unit -> {
      directories.offer(unit, account.get().account(), proof);
      return proof;
    });
    check();
  }

  /// Compares the own, verified device list with this device; leaves the account when it is not
  /// there any more, even as one of two copies.
  public void check() {
    ledger.write(unit -> {
      LocalAccount own = account.get();
      boolean out =
          (own.standing() == Standing.ACTIVE || own.standing() == Standing.COPIED)
              && directories
                  .find(unit, own.account())
                  .filter(devices -> !isMember(devices, own))
                  .isPresent();
      if (out) {
        account.change(unit, parts -> parts.standing(Standing.UNLINKED));
        unit.tell(new DevicesChanged());
      }
      return out;
    });
  }

  static boolean isMember(PinnedDevices devices, LocalAccount own) {
    return devices.members().stream()
        .anyMatch(device ->
            device.device().equals(own.address().device())
                && device.identityKey().equals(own.identity().publicKey()));
  }

  private void unproven() {
    if (account.get().standing() == Standing.ACTIVE) {
      ledger.write(unit -> say(unit, Line.UNPROVEN_UNLINK, 0));
    }
  }

  /// Two copies of a device's data are in use.
  ///
  /// @return this device's standing
  Standing copied(DeviceId device) {
    ledger.write(unit -> {
      say(unit, Line.PROFILE_COPIED, device.number());
      if (device.equals(account.get().address().device())) {
        account.change(unit, parts -> parts.standing(Standing.COPIED));
      }
      return device;
    });
    return account.get().standing();
  }

  private boolean say(Unit unit, Line line, long detail) {
    log.lineOnce(unit, account.get().account(), line, detail);
    return true;
  }
}
