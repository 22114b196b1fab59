package org.tautan.engine.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.api.EngineEvent.DevicesChanged;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.DeviceLabel;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.HybridClock;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.content.ProfileChange;
import org.tautan.protocol.content.ProfileChange.DeviceName;

/// What the account's devices are called. The phone names any companion, a companion itself; of two
/// decisions about one device the later holds.
final class DeviceLabels {
  private final AccountHolder account;
  private final HybridClock clock;

  DeviceLabels(AccountHolder account, HybridClock clock) {
    this.account = account;
    this.clock = clock;
  }

  /// Takes over what the person decides here.
  ///
  /// @return what the other devices are to hear
  ProfileChange decide(Unit unit, DeviceId device, String name) {
    DeviceLabel label = label(device).named(name, "", clock.tick(unit.counters()));
    save(unit, device, label);
    return change(device, label);
  }

  /// Takes over what another own device says, if that is for it to say and not older than what is
  /// known.
  void heard(Unit unit, DeviceId from, DeviceName said, long decidedAt) {
    DeviceLabel known = label(said.device());
    boolean entitled = from.isPrimary() || from.equals(said.device());
    boolean news = decidedAt > known.namedAt() || known.name().isEmpty();
    if (entitled && news && !said.device().isPrimary()) {
      save(unit, said.device(), known.named(said.name(), said.platform(), decidedAt));
    }
  }

  /// All names that this device may tell another: a phone those of its companions, a companion its
  /// own.
  List<ProfileChange> all() {
    LocalAccount own = account.get();
    List<ProfileChange> known = new ArrayList<>();
    own.labels()
        .forEach((device, label) -> {
          boolean ours = own.membership().isPhone() || device.equals(own.address().device());
          if (ours && !label.name().isEmpty()) {
            known.add(change(device, label));
          }
        });
    return known;
  }

  private DeviceLabel label(DeviceId device) {
    return account.get().label(device);
  }

  private void save(Unit unit, DeviceId device, DeviceLabel label) {
    account.change(unit, parts -> parts.label(device, label));
    unit.tell(new DevicesChanged());
  }

  private static ProfileChange change(DeviceId device, DeviceLabel label) {
    return new ProfileChange(
        Optional.of(new DeviceName(device, label.name(), label.platform())), label.namedAt());
  }
}
