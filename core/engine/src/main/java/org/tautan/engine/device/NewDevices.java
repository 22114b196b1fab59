package org.tautan.engine.device;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.VerifiedDevice;
import org.tautan.engine.api.EngineEvent.DeviceJoined;
import org.tautan.engine.api.EngineEvent.DevicesChanged;
import org.tautan.engine.connection.Pause;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.DeviceLabel;
import org.tautan.engine.identity.DeviceLabel.Notice;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.model.NewDevice;
import org.tautan.engine.port.Clock;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;

/// Tells the person when a device joins their account, once on each of their devices but the phone
/// that linked it. It rests on the verified list alone, so that a device which nobody speaks of is
/// told of too; only for its name, which comes by a message of the phone, it waits a moment.
///
/// What is to be told is kept with the list, in one transaction, until the person has seen it.
///
/// Used by the engine's one thread.
public final class NewDevices {
  /// How long the name of a new device may take, ms.
  public static final long NAME_TAKES = 5_000;

  private final Ledger ledger;
  private final AccountHolder account;
  private final Pause wait;
  private boolean waiting;

  public NewDevices(Clock clock, Ledger ledger, AccountHolder account) {
    this.ledger = ledger;
    this.account = account;
    this.wait = new Pause(clock);
  }

  /// Another list of the own account was pinned: notes who is new in it, and forgets what was kept
  /// of devices that are out.
  void pinned(Unit unit, PinnedDevices before, PinnedDevices now) {
    Set<IdentityKey> old = new HashSet<>();
    before.devices().forEach(device -> old.add(device.identityKey()));
    Set<DeviceId> members = new HashSet<>();
    now.members().forEach(member -> members.add(member.device()));
    LocalAccount own = account.get();
    boolean stays = now.members().stream().anyMatch(member -> isSelf(own, member));
    account.change(
        unit,
        parts -> {
          parts.forgetUnless(id -> members.contains(id) || isToCome(id, now));
          for (VerifiedDevice device : now.members()) {
            if (stays && !old.contains(device.identityKey()) && isNews(own, device)) {
              parts.label(device.device(), own.label(device.device()).with(Notice.DUE));
            }
          }
          return parts;
        });
  }

  /// A list may name these later; nobody gets an id below.
  private static boolean isToCome(DeviceId id, PinnedDevices now) {
    return id.number() >= now.body().nextDeviceId().number();
  }

  /// A phone keeps a label of every device that it links, from the moment that it signs for it.
  private static boolean isNews(LocalAccount own, VerifiedDevice device) {
    boolean linkedHere = own.membership().isPhone() && own.labels().containsKey(device.device());
    return !isSelf(own, device) && !linkedHere;
  }

  private static boolean isSelf(LocalAccount own, VerifiedDevice device) {
    return device.identityKey().equals(own.identity().publicKey());
  }

  /// Tells of the devices whose names are known, and of the others when they have had their time.
  ///
  /// @param pinned the own list
  void tell(Unit unit, PinnedDevices pinned) {
    boolean unnamed = false;
    for (NewDevice device : list(pinned)) {
      DeviceLabel label = account.get().label(device.id());
      if (label.notice() == Notice.DUE) {
        boolean named = !label.name().isEmpty() || device.id().isPrimary();
        if (named || (waiting && wait.isOver())) {
          account.change(unit, parts -> parts.label(device.id(), label.with(Notice.TOLD)));
          unit.tell(new DeviceJoined(device));
        } else {
          unnamed = true;
        }
      }
    }
    if (unnamed && !waiting) {
      wait.begin(NAME_TAKES);
    }
    waiting = unnamed;
  }

  /// Whether something is to be told.
  public boolean isDue() {
    for (DeviceLabel label : account.get().labels().values()) {
      if (label.notice() == Notice.DUE) {
        return true;
      }
    }
    return false;
  }

  /// Tells what is due; at every step of a connected device.
  public void tellDue(Directories directories) {
    if (isDue()) {
      ledger.write(unit -> {
        Optional<PinnedDevices> own = directories.find(unit, account.get().account());
        if (own.isPresent()) {
          tell(unit, own.get());
        }
        return own;
      });
    }
  }

  /// When [#tellDue] is due at the latest, ms since 1970.
  public long nextDue() {
    return waiting && isDue() ? wait.until() : Long.MAX_VALUE;
  }

  /// The devices that the person has not said they have seen.
  public List<NewDevice> list(PinnedDevices pinned) {
    LocalAccount own = account.get();
    return pinned.members().stream()
        .filter(device -> own.label(device.device()).notice() != Notice.NONE)
        .map(device -> describe(device, own.label(device.device())))
        .toList();
  }

  private static NewDevice describe(VerifiedDevice device, DeviceLabel label) {
    return new NewDevice(device.device(), label.name(), label.platform(), device.linkedOn());
  }

  /// The person has seen that a device is new.
  public void seen(Unit unit, DeviceId device) {
    DeviceLabel label = account.get().label(device);
    if (label.notice() != Notice.NONE) {
      account.change(unit, parts -> parts.label(device, label.with(Notice.NONE)));
      unit.tell(new DevicesChanged());
    }
  }
}
