package org.tautan.engine.delivery;

import java.util.Optional;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.engine.api.EngineEvent.Linked;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.device.Directories;
import org.tautan.engine.device.NewDevices;
import org.tautan.engine.device.OwnLists;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Registrations;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.model.Line;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.Ports;
import org.tautan.engine.prekey.PreKeyDepot;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.content.Alive;
import org.tautan.protocol.frame.Request.UploadPreKeys;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.LoginResult;
import org.tautan.protocol.frame.Result.PreKeyCounts;
import org.tautan.protocol.prekey.PreKeyUpload;

/// What a device does by itself while it is online: keeps its prekeys stocked and its own list up
/// to date, tells of new devices, asks again for what failed, sends receipts in batches; and, on
/// the phone, renews the list and says daily that it is alive.
public final class Duties {
  private static final long DAY = 24L * 3_600_000;

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final OwnLists ownLists;
  private final NewDevices newDevices;
  private final Expulsion expulsion;
  private final PreKeyDepot depot;
  private final Receipts receipts;
  private final Retries retries;
  private final OwnSync sync;
  private final ChatLog log;

  /// The parts that it works with.
  public record Parts(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Directories directories,
      OwnLists ownLists,
      NewDevices newDevices,
      Expulsion expulsion,
      Receipts receipts,
      Retries retries,
      OwnSync sync,
      ChatLog log) {}

  public Duties(Parts parts) {
    this.ports = parts.ports();
    this.ledger = parts.ledger();
    this.account = parts.account();
    this.directories = parts.directories();
    this.ownLists = parts.ownLists();
    this.newDevices = parts.newDevices();
    this.expulsion = parts.expulsion();
    this.receipts = parts.receipts();
    this.retries = parts.retries();
    this.sync = parts.sync();
    this.log = parts.log();
    this.depot = new PreKeyDepot(ports);
  }

  /// Right after a login.
  void atLogin(RelayConnection connection, LoginResult result) throws ConnectionException {
    if (account.get().standing() == Standing.UNREGISTERED) {
      ledger.write(unit -> account.change(unit, parts -> parts.standing(Standing.ACTIVE)));
    }
    Optional<ListReference> known =
        ledger.write(
            unit -> directories.find(unit, account.get().account()).map(PinnedDevices::reference));
    if (!known.equals(Optional.of(result.list()))) {
      ownListChanged(connection);
    }
    if (account.get().standing() == Standing.JOINING) {
      joined();
    }
    stockPreKeys(connection, result.preKeys());
  }

  /// A companion that went down in the middle of its linking finds itself let in: believed when the
  /// phone's list, just fetched and verified, names it.
  private void joined() {
    ledger.write(unit -> {
      LocalAccount own = account.get();
      boolean member =
          directories
              .find(unit, own.account())
              .filter(devices -> Expulsion.isMember(devices, own))
              .isPresent();
      if (member) {
        account.change(unit, parts -> parts.standing(Standing.ACTIVE));
        unit.tell(new Linked(own.account(), own.address().device()));
      }
      return member;
    });
  }

  /// The relay says that the own list has changed: fetches and verifies it.
  void ownListChanged(RelayConnection connection) throws ConnectionException {
    directories.refresh(connection, account.get().account());
    expulsion.check();
  }

  private void stockPreKeys(RelayConnection connection, PreKeyCounts left)
      throws ConnectionException {
    LocalAccount own = account.get();
    Optional<PreKeyUpload> upload =
        ledger.write(unit ->
            depot.maintain(
                unit,
                own.identity(),
                Registrations.of(ports.primitives(), own.identity().publicKey()),
                left));
    if (upload.isPresent()) {
      Result _ = connection.request(new UploadPreKeys(upload.get()));
    }
  }

  /// At every step.
  void whileOnline(RelayConnection connection) throws ConnectionException {
    if (retries.nextDue(ledger) <= ports.clock().millis() || receipts.mayWait()) {
      ledger.write(unit -> {
        retries.ask(unit);
        receipts.flush(unit);
        return unit;
      });
    }
    newDevices.tellDue(directories);
    if (account.get().membership().isPhone()) {
      phoneDuties(connection);
    }
  }

  private void phoneDuties(RelayConnection connection) throws ConnectionException {
    ownLists.maintain(connection);
    ledger.write(unit -> {
      long now = ports.clock().millis();
      boolean due = now - unit.counters().get(Counter.ALIVE_SAID) >= DAY;
      if (due) {
        unit.counters().raise(Counter.ALIVE_SAID, now);
        sync.tellOwn(unit, new Alive());
      }
      return due;
    });
  }

  /// When there is something to do without being asked, ms since 1970.
  long nextDue() {
    return Math.min(
        Math.min(retries.nextDue(ledger), newDevices.nextDue()), ports.clock().millis() + DAY);
  }

  boolean say(Unit unit, Line line, long detail) {
    log.line(unit, account.get().account(), line, detail);
    return true;
  }
}
