package org.tautan.engine.delivery;

import org.tautan.engine.account.Registering;
import org.tautan.engine.device.Directories;
import org.tautan.engine.device.DirectoryWatch;
import org.tautan.engine.device.NewDevices;
import org.tautan.engine.device.OwnLists;
import org.tautan.engine.history.HistoryDesk;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.FreshSessions;
import org.tautan.engine.message.Sessions;
import org.tautan.engine.port.Ports;
import org.tautan.engine.sync.OwnSync;

/// The parts of delivery, put together.
public final class Delivery {
  private final Outbox outbox;
  private final Receipts receipts;
  private final TypingSignals typing;
  private final Courier courier;

  public Delivery(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Directories directories,
      DirectoryWatch watch,
      NewDevices newDevices,
      OwnLists lists,
      Registering registering,
      ChatLog log,
      OwnSync sync,
      HistoryDesk history) {
    Sessions sessions = new Sessions(ports, account);
    FreshSessions fresh = new FreshSessions(ports.clock(), sessions);
    Sealer sealer = new Sealer(ports, account, directories, sessions, fresh);
    this.receipts = new Receipts(account, log, sync);
    Retries retries = new Retries(ports, account, log, sync, fresh);
    ContentRouter router = new ContentRouter(ports, account, log, sync, receipts, retries, history);
    Receiver receiver =
        new Receiver(
            new Receiver.Parts(
                ledger, account, directories, watch, sessions, router, retries, log));
    Expulsion expulsion = new Expulsion(ledger, account, directories, log);
    this.outbox =
        new Outbox(
            ports.clock(),
            ledger,
            directories,
            watch,
            sealer,
            new SessionOpener(ledger, sessions, fresh, log),
            log);
    this.typing = new TypingSignals(ledger, sealer, log);
    Duties duties =
        new Duties(
            new Duties.Parts(
                ports,
                ledger,
                account,
                directories,
                lists,
                newDevices,
                expulsion,
                receipts,
                retries,
                sync,
                log));
    this.courier =
        new Courier(
            new Courier.Parts(
                ports,
                ledger,
                account,
                new Entrance(ports, ledger, account, registering, expulsion),
                duties,
                expulsion,
                receiver,
                outbox,
                history));
  }

  /// What waits to be sent.
  public Outbox outbox() {
    return outbox;
  }

  /// Receipts.
  public Receipts receipts() {
    return receipts;
  }

  /// Typing.
  public TypingSignals typing() {
    return typing;
  }

  /// The connection.
  public Courier courier() {
    return courier;
  }
}
