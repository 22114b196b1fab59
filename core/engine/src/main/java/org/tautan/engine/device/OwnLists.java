package org.tautan.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.crypto.document.ListRules;
import org.tautan.crypto.document.NextList;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.engine.connection.Pause;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
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
///
/// Lists whose fate is not known are kept as a chain. What is signed next follows the last of them,
/// and they are published together: only the last one takes effect, so that a list which must not
/// (it names a device that never came, or was dated by a clock that was wrong) needs a successor
/// and nothing else.
///
/// Used by the engine's one thread.
public final class OwnLists {
  /// A list older than this is renewed, ms.
  public static final long RENEW_AFTER = 7L * 24 * 3_600_000;

  /// By then a relay has put both halves of a linking together, or never will, ms.
  private static final long LINKING_TAKES = 90_000;

  private static final long ASK_AGAIN_AFTER = 10L * 60_000;

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final DocumentSigner signer;
  private final DocumentHashes hashes;
  private final Pause pause;

  public OwnLists(Ports ports, Ledger ledger, AccountHolder account, Directories directories) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.directories = directories;
    this.signer = new DocumentSigner(ports.primitives(), ports.random());
    this.hashes = new DocumentHashes(ports.primitives());
    this.pause = new Pause(ports.clock());
  }

  /// The id that the next companion gets: none that any signed list has named.
  public DeviceId nextDevice(Unit unit) {
    return lastBody(unit).nextDeviceId();
  }

  /// Signs the list that takes a companion in, and keeps it, as all that follow, until its fate is
  /// known. To be committed before the lists are shown to anybody.
  ///
  /// @return what to show: the lists that are not published yet, this one last
  public List<DeviceList> signWith(Unit unit, DeviceEntry companion) {
    List<DeviceEntry> devices = new ArrayList<>(members(unit));
    devices.add(companion);
    pause.begin(LINKING_TAKES);
    return sign(unit, devices);
  }

  /// The pending lists were accepted: pins them.
  public void accepted(Unit unit, List<DeviceCertificate> newCertificates) {
    PinnedDevices before = own(unit);
    List<DeviceCertificate> certificates = new ArrayList<>(before.documents().certificates());
    certificates.addAll(newCertificates);
    directories.pinOwn(
        unit,
        before.account(),
        new AccountDirectory(
            before.documents().primaryCertificate(),
            account.get().pendingLists(),
            certificates,
            before.documents().leaves(),
            List.of()));
    account.change(unit, parts -> parts.pendingLists(List.of()));
  }

  /// Takes a device out of the account.
  ///
  /// @return whether the relay has accepted it; if not, it will be asked again
  public boolean remove(RelayConnection connection, DeviceId device) throws ConnectionException {
    ledger.write(unit ->
        sign(
            unit, members(unit).stream().filter(entry -> !entry.device().equals(device)).toList()));
    publish(connection);
    return ledger.write(unit -> own(unit).device(device).isEmpty());
  }

  /// Does what is due: finds out what became of lists that are pending, or signs the same devices
  /// anew when the list is a week old, dated ahead, or names devices that have left.
  public void maintain(RelayConnection connection) throws ConnectionException {
    if (!account.get().pendingLists().isEmpty()) {
      if (pause.isOver()) {
        settlePending(connection);
      }
      return;
    }
    PinnedDevices current = ledger.write(this::own);
    long age = ports.clock().millis() - current.body().issuedAt();
    boolean isOld = age > RENEW_AFTER || age < -ListRules.MAX_CLOCK_SKEW;
    if (isOld || current.members().size() < current.devices().size()) {
      ledger.write(unit -> sign(unit, members(unit)));
      publish(connection);
    }
  }

  /// Finds out what became of lists whose answer never came: adopts them if the relay has them,
  /// else publishes the same bytes again, with a successor in which no device is new if the last of
  /// them cannot take effect as it is (PROTOCOL §4).
  private void settlePending(RelayConnection connection) throws ConnectionException {
    directories.refresh(connection, account.get().account());
    if (!ledger.write(this::settle)) {
      ledger.write(unit -> {
        if (!isFit(unit)) {
          sign(unit, members(unit));
        }
        return unit;
      });
      Result _ = connection.request(new PublishLists(account.get().pendingLists()));
      directories.refresh(connection, account.get().account());
      ledger.write(this::settle);
    }
    pause.begin(ASK_AGAIN_AFTER);
  }

  private void publish(RelayConnection connection) throws ConnectionException {
    Result result = connection.request(new PublishLists(account.get().pendingLists()));
    if (result instanceof Done) {
      ledger.write(unit -> {
        accepted(unit, List.of());
        return unit;
      });
    } else {
      settlePending(connection);
    }
  }

  private List<DeviceList> sign(Unit unit, List<DeviceEntry> devices) {
    long now = ports.clock().millis();
    DeviceListBody body = NextList.after(lastBody(unit), lastHash(unit), devices, now);
    List<DeviceList> pending = new ArrayList<>(account.get().pendingLists());
    pending.add(signer.deviceList(account.get().identity(), body));
    account.change(unit, parts -> parts.pendingLists(pending));
    return List.copyOf(pending);
  }

  /// Forgets the pending lists once they are pinned, or superseded.
  private boolean settle(Unit unit) {
    ListReference pinned = own(unit).reference();
    boolean settled = pinned.listVersion().compareTo(lastBody(unit).listVersion()) >= 0;
    if (settled) {
      account.change(unit, parts -> parts.pendingLists(List.of()));
    }
    return settled;
  }

  /// Whether the last pending list may take effect: no device is new in it, and by this clock it is
  /// neither dated ahead nor expired.
  private boolean isFit(Unit unit) {
    DeviceListBody last = lastBody(unit);
    long now = ports.clock().millis();
    return last.issuedAt() - now <= ListRules.MAX_CLOCK_SKEW
        && now < last.expiresAt()
        && members(unit).equals(last.devices());
  }

  /// The devices of the last list that was signed, as far as they are in the account: published,
  /// and not gone by their own word.
  private List<DeviceEntry> members(Unit unit) {
    List<DeviceEntry> members =
        own(unit).members().stream()
            .map(device -> new DeviceEntry(device.device(), device.certificateHash()))
            .toList();
    return lastBody(unit).devices().stream().filter(members::contains).toList();
  }

  private DeviceListBody lastBody(Unit unit) {
    List<DeviceList> pending = account.get().pendingLists();
    return pending.isEmpty() ? own(unit).body() : parse(pending.getLast());
  }

  private ListHash lastHash(Unit unit) {
    List<DeviceList> pending = account.get().pendingLists();
    return pending.isEmpty() ? own(unit).reference().hash() : hashes.listHash(pending.getLast());
  }

  private PinnedDevices own(Unit unit) {
    return directories.find(unit, account.get().account()).orElseThrow();
  }

  private static DeviceListBody parse(DeviceList list) {
    try {
      return list.parse();
    } catch (MalformedException e) {
      throw new IllegalStateException("an own list cannot be read", e);
    }
  }
}
