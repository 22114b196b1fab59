package org.tautan.engine.history;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.api.History;
import org.tautan.engine.api.HistoryProgress;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.device.Directories;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.TransferId;
import org.tautan.protocol.content.HistoryChunk;
import org.tautan.protocol.content.HistoryRequest;
import org.tautan.protocol.content.OrderKey;

/// History on this device, whichever side it is: what contents about it mean, and the work that
/// follows from them while online.
///
/// Used by the engine's one thread.
public final class HistoryDesk implements History {
  private static final int OLDEST_PAGE = 200;

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final OwnSync sync;
  private final HistoryGiver giver;
  private final HistoryTaker taker;

  public HistoryDesk(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Directories directories,
      ChatLog log,
      OwnSync sync) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.sync = sync;
    this.giver = new HistoryGiver(ports, ledger, account, directories, sync);
    this.taker = new HistoryTaker(ports, ledger, account, new HistoryWriter(account, log, sync));
  }

  /// The own phone has announced a chunk.
  public void announced(Unit unit, HistoryChunk chunk) {
    if (!account.get().membership().isPhone()) {
      taker.announced(unit, chunk);
    }
  }

  /// A companion asks for older messages.
  public void asked(Unit unit, DeviceId device, HistoryRequest request) {
    if (account.get().membership().isPhone()) {
      unit.history().save(Asked.by(device, request).row());
      unit.afterCommit(giver::stir);
    }
  }

  /// Does what is due, once everything that waited at the relay has come in; never waits for
  /// anything but the store.
  ///
  /// @param wake called, on any thread, when a blob has come or gone
  public void step(Connectivity state, RelayConnection connection, Runnable wake)
      throws ConnectionException {
    if (state != Connectivity.ONLINE) {
      return;
    } else if (account.get().membership().isPhone()) {
      giver.step(connection, wake);
    } else {
      taker.step(connection, wake);
    }
  }

  /// When there is something to do without being asked, ms since 1970.
  public long nextDue(Connectivity state) {
    if (state != Connectivity.ONLINE) {
      return Long.MAX_VALUE;
    }
    return account.get().membership().isPhone() ? giver.nextDue() : taker.nextDue();
  }

  /// A companion was let in.
  public void stir() {
    giver.stir();
    taker.stir();
  }

  /// The connection is gone.
  public void stop() {
    giver.stop();
    taker.stop();
  }

  @Override
  public HistoryProgress progress() {
    return ledger.write(Progress::find).map(Progress::shown).orElse(HistoryProgress.NOTHING);
  }

  @Override
  public void pause() {
    taker.pause(true);
  }

  @Override
  public void resume() {
    taker.pause(false);
  }

  @Override
  public boolean askForOlder(AccountId chat) {
    if (account.find().isEmpty() || account.get().membership().isPhone()) {
      return false;
    }
    ledger.write(unit -> {
      TransferId id = new TransferId(Bytes.copyOf(ports.random().bytes(TransferId.SIZE)));
      sync.tell(
          unit,
          new Recipients.Devices(account.get().account(), List.of(DeviceId.PRIMARY)),
          new HistoryRequest(id, chat, oldest(unit, chat)));
      return id;
    });
    return true;
  }

  /// The place of the oldest message here. Lines are no messages: they may be older.
  private static Optional<OrderKey> oldest(Unit unit, AccountId chat) {
    Optional<OrderKey> oldest = Optional.empty();
    List<Message> page = unit.messages().page(chat, Optional.empty(), OLDEST_PAGE);
    while (!page.isEmpty()) {
      for (Message row : page) {
        if (!(row.body() instanceof MessageBody.Note)) {
          oldest = Optional.of(row.order());
        }
      }
      page = unit.messages().page(chat, Optional.of(page.getLast().order()), OLDEST_PAGE);
    }
    return oldest;
  }
}
