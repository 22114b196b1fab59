package org.tautan.engine.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.crypto.document.ListRules;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.VerifiedDevice;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.frame.Request.PublishLists;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.Done;

/// The phone's own device lists: signs each successor once, keeps it until the relay's answer is
/// known, and never signs another one in its place (PROTOCOL §4).
public final class OwnLists {
  /// A list older than this is renewed, ms.
  public static final long RENEW_AFTER = 7L * 24 * 3_600_000;

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final DocumentSigner signer;

  public OwnLists(Ports ports, Ledger ledger, AccountHolder account, Directories directories) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.directories = directories;
    this.signer = new DocumentSigner(ports.primitives(), ports.random());
  }

  /// The first list of an account or epoch.
  ///
  /// @param nextDeviceId above every id ever used
  public DeviceList first(
      LocalAccount own, long epoch, DeviceId nextDeviceId, List<DeviceEntry> devices) {
    long now = ports.clock().millis();
    DeviceListBody body =
        new DeviceListBody(
            own.account(),
            epoch,
            1,
            now,
            now + ListRules.MAX_LIFETIME,
            Optional.empty(),
            nextDeviceId,
            devices);
    return signer.deviceList(own.identity(), body);
  }

  /// The successor of the pinned list with these devices.
  public DeviceList successor(PinnedDevices current, List<DeviceEntry> devices) {
    DeviceId highest = devices.getLast().device();
    int next = Math.max(current.body().nextDeviceId().number(), highest.number() + 1);
    return follow(current, new DeviceId(next), devices);
  }

  private DeviceList follow(PinnedDevices before, DeviceId next, List<DeviceEntry> devices) {
    long now = ports.clock().millis();
    DeviceListBody body =
        new DeviceListBody(
            before.account(),
            before.body().epoch(),
            before.body().version() + 1,
            now,
            now + ListRules.MAX_LIFETIME,
            Optional.of(before.reference().hash()),
            next,
            devices);
    return signer.deviceList(account.get().identity(), body);
  }

  /// Keeps a freshly signed list until the relay's answer is known. To be committed before the list
  /// is shown to anybody.
  public void keepPending(Unit unit, DeviceList list) {
    if (account.get().pendingList().isPresent()) {
      throw new IllegalStateException("another list is pending");
    }
    account.change(unit, parts -> parts.pendingList(Optional.of(list)));
  }

  /// The pending list was accepted: pins it.
  public void accepted(Unit unit, DeviceList list, List<DeviceCertificate> newCertificates) {
    PinnedDevices before = own(unit);
    List<DeviceCertificate> certificates = new ArrayList<>(before.documents().certificates());
    certificates.addAll(newCertificates);
    directories.pinOwn(
        unit,
        before.account(),
        new AccountDirectory(
            before.documents().primaryCertificate(),
            List.of(list),
            certificates,
            before.documents().leaves(),
            List.of()));
    account.change(unit, parts -> parts.pendingList(Optional.empty()));
  }

  /// Takes a device out of the account.
  ///
  /// @return whether the relay has accepted it
  public boolean remove(RelayConnection connection, DeviceId device) throws ConnectionException {
    DeviceList list =
        ledger.write(unit -> {
          DeviceList next = successor(own(unit), entriesWithout(own(unit), device));
          keepPending(unit, next);
          return next;
        });
    return publish(connection, list);
  }

  /// Signs the same devices anew when the list is a week old.
  public void renewIfDue(RelayConnection connection) throws ConnectionException {
    PinnedDevices current = ledger.write(this::own);
    boolean old = ports.clock().millis() - current.body().issuedAt() > RENEW_AFTER;
    boolean left = current.members().size() < current.devices().size();
    if ((!old && !left) || account.get().pendingList().isPresent()) {
      return;
    }
    DeviceList list =
        ledger.write(unit -> {
          DeviceList next = successor(own(unit), members(own(unit)));
          keepPending(unit, next);
          return next;
        });
    publish(connection, list);
  }

  private boolean publish(RelayConnection connection, DeviceList list) throws ConnectionException {
    Result result = connection.request(new PublishLists(List.of(list)));
    boolean done = result instanceof Done;
    if (done) {
      ledger.write(unit -> {
        accepted(unit, list, List.of());
        return list;
      });
    } else {
      settlePending(connection);
    }
    return done;
  }

  /// Finds out what became of a list whose answer never came: adopts it if the relay has it, else
  /// publishes it together with a successor in which no device is new (PROTOCOL §4).
  public void settlePending(RelayConnection connection) throws ConnectionException {
    Optional<DeviceList> pending = account.get().pendingList();
    if (pending.isEmpty()) {
      return;
    }
    directories.refresh(connection, account.get().account());
    PinnedDevices current = ledger.write(this::own);
    DeviceListBody body = parse(pending.get());
    if (current.reference().listVersion().compareTo(body.listVersion()) < 0) {
      DeviceList successor = afterPending(current, body);
      Result _ = connection.request(new PublishLists(List.of(pending.get(), successor)));
      directories.refresh(connection, account.get().account());
      current = ledger.write(this::own);
    }
    if (current.reference().listVersion().compareTo(body.listVersion()) >= 0) {
      ledger.write(unit -> account.change(unit, parts -> parts.pendingList(Optional.empty())));
    }
  }

  private DeviceList afterPending(PinnedDevices current, DeviceListBody pending) {
    List<DeviceEntry> kept =
        pending.devices().stream()
            .filter(entry -> current.body().devices().contains(entry))
            .toList();
    long now = ports.clock().millis();
    DeviceListBody body =
        new DeviceListBody(
            pending.account(),
            pending.epoch(),
            pending.version() + 1,
            now,
            now + ListRules.MAX_LIFETIME,
            Optional.of(hash(account.get().pendingList().orElseThrow())),
            pending.nextDeviceId(),
            kept);
    return signer.deviceList(account.get().identity(), body);
  }

  private org.tautan.protocol.ListHash hash(DeviceList list) {
    return new org.tautan.crypto.document.DocumentHashes(ports.primitives()).listHash(list);
  }

  private PinnedDevices own(Unit unit) {
    return directories.find(unit, account.get().account()).orElseThrow();
  }

  private static List<DeviceEntry> members(PinnedDevices devices) {
    return devices.members().stream().map(OwnLists::entry).toList();
  }

  private static List<DeviceEntry> entriesWithout(PinnedDevices devices, DeviceId out) {
    return devices.members().stream()
        .filter(device -> !device.device().equals(out))
        .map(OwnLists::entry)
        .toList();
  }

  private static DeviceEntry entry(VerifiedDevice device) {
    return new DeviceEntry(device.device(), device.certificateHash());
  }

  private static DeviceListBody parse(DeviceList list) {
    try {
      return list.parse();
    } catch (MalformedException e) {
      throw new IllegalStateException("an own list cannot be read", e);
    }
  }
}
