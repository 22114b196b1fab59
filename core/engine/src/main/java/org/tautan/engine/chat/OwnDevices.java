package org.tautan.engine.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.VerifiedDevice;
import org.tautan.engine.api.Devices;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.delivery.Courier;
import org.tautan.engine.device.Directories;
import org.tautan.engine.device.NewDevices;
import org.tautan.engine.device.OwnLists;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.DeviceLabel;
import org.tautan.engine.identity.DeviceNames;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.NewDevice;
import org.tautan.engine.model.OwnDevice;
import org.tautan.engine.model.OwnDevice.Presence;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceLeavesBody;
import org.tautan.protocol.frame.DeviceActivity;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

/// The account's devices: listing and naming them, taking one out (on the phone), leaving (on a
/// companion).
public final class OwnDevices implements Devices {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final OwnLists lists;
  private final NewDevices newDevices;
  private final OwnSync sync;
  private final PhoneWatch phone;
  private final Courier courier;

  /// The parts that it works with.
  public record Parts(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Directories directories,
      OwnLists lists,
      NewDevices newDevices,
      OwnSync sync,
      PhoneWatch phone,
      Courier courier) {}

  public OwnDevices(Parts parts) {
    this.ports = parts.ports();
    this.ledger = parts.ledger();
    this.account = parts.account();
    this.directories = parts.directories();
    this.lists = parts.lists();
    this.newDevices = parts.newDevices();
    this.sync = parts.sync();
    this.phone = parts.phone();
    this.courier = parts.courier();
  }

  @Override
  public List<OwnDevice> list() {
    Optional<PinnedDevices> own =
        ledger.write(unit -> directories.find(unit, account.get().account()));
    Map<DeviceId, DeviceActivity> activity = activity();
    List<OwnDevice> devices = new ArrayList<>();
    for (VerifiedDevice device : own.map(PinnedDevices::members).orElse(List.of())) {
      devices.add(describe(device, Optional.ofNullable(activity.get(device.device()))));
    }
    return devices;
  }

  private OwnDevice describe(VerifiedDevice device, Optional<DeviceActivity> activity) {
    LocalAccount own = account.get();
    DeviceLabel label = own.label(device.device());
    OptionalLong seen =
        activity.filter(a -> a.lastSeen() > 0).isPresent()
            ? OptionalLong.of(activity.get().lastSeen())
            : OptionalLong.empty();
    Presence presence = Presence.AWAY;
    if (device.device().equals(own.address().device())) {
      presence = Presence.THIS;
    } else if (activity.filter(DeviceActivity::connected).isPresent()) {
      presence = Presence.CONNECTED;
    }
    return new OwnDevice(
        device.device(), label.name(), label.platform(), device.linkedOn(), seen, presence);
  }

  private Map<DeviceId, DeviceActivity> activity() {
    Map<DeviceId, DeviceActivity> known = new HashMap<>();
    Optional<RelayConnection> connection = courier.online();
    if (connection.isPresent()) {
      try {
        if (connection.get().request(new Request.FetchActivity())
            instanceof Result.Activity(List<DeviceActivity> devices)) {
          devices.forEach(device -> known.put(device.device(), device));
        }
      } catch (ConnectionException e) {
        courier.lost(e);
      }
    }
    return known;
  }

  @Override
  public List<NewDevice> news() {
    if (account.find().isEmpty()) {
      return List.of();
    }
    return ledger.write(unit ->
        directories.find(unit, account.get().account()).map(newDevices::list).orElse(List.of()));
  }

  @Override
  public void seen(DeviceId device) {
    ledger.write(unit -> {
      newDevices.seen(unit, device);
      return device;
    });
  }

  @Override
  public RenameOutcome rename(DeviceId device, String name) {
    String kept = DeviceNames.clean(name);
    if (!isCompanion(device)) {
      return RenameOutcome.NO_SUCH_DEVICE;
    }
    LocalAccount own = account.get();
    if (!own.membership().isPhone() && !device.equals(own.address().device())) {
      return RenameOutcome.NOT_OURS;
    }
    if (kept.isEmpty()) {
      return RenameOutcome.EMPTY;
    }
    if (kept.codePointCount(0, kept.length()) > Limits.NAME) {
      return RenameOutcome.TOO_LONG;
    }
    ledger.write(unit -> {
      sync.rename(unit, device, kept);
      return device;
    });
    return RenameOutcome.RENAMED;
  }

  @Override
  public UnlinkOutcome unlink(DeviceId device, PresenceProof proof) {
    if (proof.validUntil() < ports.clock().millis()) {
      throw new IllegalStateException("unlinking needs a fresh proof of presence");
    }
    if (!account.get().membership().isPhone()) {
      return UnlinkOutcome.NOT_THE_PHONE;
    }
    if (!isCompanion(device)) {
      return UnlinkOutcome.NO_SUCH_DEVICE;
    }
    Optional<RelayConnection> connection = courier.online();
    return connection.isEmpty() ? UnlinkOutcome.OFFLINE : unlink(connection.get(), device);
  }

  private boolean isCompanion(DeviceId device) {
    return !device.isPrimary()
        && ledger.<Boolean, RuntimeException>write(unit ->
            directories
                .find(unit, account.get().account())
                .flatMap(own -> own.device(device))
                .isPresent());
  }

  private UnlinkOutcome unlink(RelayConnection connection, DeviceId device) {
    try {
      if (!lists.remove(connection, device)) {
        return UnlinkOutcome.NOT_ACCEPTED;
      }
      ledger.write(
          unit -> account.change(unit, parts -> parts.forgetUnless(id -> !id.equals(device))));
      return UnlinkOutcome.UNLINKED;
    } catch (ConnectionException e) {
      courier.lost(e);
      return UnlinkOutcome.OFFLINE;
    }
  }

  @Override
  public LeaveOutcome leave(LeftHistory history) {
    if (account.get().membership().isPhone()) {
      return LeaveOutcome.IS_THE_PHONE;
    }
    if (!isOutAnyway() && !sayGoodbye()) {
      return LeaveOutcome.OFFLINE;
    }
    courier.goOffline();
    if (history == LeftHistory.ERASE) {
      ports.store().erase();
    }
    return LeaveOutcome.LEFT;
  }

  private boolean isOutAnyway() {
    Standing standing = account.get().standing();
    return standing == Standing.UNLINKED
        || standing == Standing.COPIED
        || courier.state() == Connectivity.NOT_REGISTERED;
  }

  private boolean sayGoodbye() {
    Optional<RelayConnection> connection = courier.online();
    if (connection.isEmpty()) {
      return false;
    }
    try {
      Result result = connection.get().request(new Request.Leave(leaves()));
      if (result instanceof Result.Done) {
        ledger.write(unit -> account.change(unit, parts -> parts.standing(Standing.UNLINKED)));
        return true;
      }
      return false;
    } catch (ConnectionException e) {
      courier.lost(e);
      return false;
    }
  }

  private DeviceLeaves leaves() {
    LocalAccount own = account.get();
    VerifiedDevice self =
        ledger.write(unit ->
            directories
                .find(unit, own.account())
                .flatMap(devices -> devices.device(own.address().device()))
                .orElseThrow());
    return new DocumentSigner(ports.primitives(), ports.random())
        .deviceLeaves(
            own.identity(),
            new DeviceLeavesBody(own.account(), own.address().device(), self.certificateHash()));
  }

  @Override
  public PhoneSilence phoneSilence() {
    return ledger.write(phone::silence);
  }
}
