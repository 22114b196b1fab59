package org.tautan.engine.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.connection.RelayConnection.Ticket;
import org.tautan.engine.device.Directories;
import org.tautan.engine.device.DirectoryWatch;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.Draft;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.SendingHold;
import org.tautan.engine.port.Clock;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.OutboxStore.Entry;
import org.tautan.engine.port.OutboxStore.Sealed;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.content.Text;
import org.tautan.protocol.frame.AccountMismatch;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.MismatchedDevices;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.frame.Result.SubmitResult;

/// What waits to be sent, in the order in which it was written. An entry leaves only when the relay
/// has accepted it or refused it for good; until then the same bytes are offered again under the
/// same submission id, so that a lost answer sends nothing twice (PROTOCOL §8).
public final class Outbox {
  private static final int AT_ONCE = 32;
  private static final int SEAL_ROUNDS = 4;
  private static final long ASK_PAUSE = 5_000;

  private final Clock clock;
  private final Ledger ledger;
  private final Directories directories;
  private final DirectoryWatch watch;
  private final Map<AccountId, Long> asked = new HashMap<>();
  private final Sealer sealer;
  private final SessionOpener opener;
  private final ChatLog log;

  Outbox(
      Clock clock,
      Ledger ledger,
      Directories directories,
      DirectoryWatch watch,
      Sealer sealer,
      SessionOpener opener,
      ChatLog log) {
    this.clock = clock;
    this.ledger = ledger;
    this.directories = directories;
    this.watch = watch;
    this.sealer = sealer;
    this.opener = opener;
    this.log = log;
  }

  /// One entry on its way.
  private record Flight(Entry entry, Ticket ticket) {}

  /// Adds a draft, encrypted at once when all that it needs is here; otherwise that happens as soon
  /// as the relay can be asked.
  public void add(Unit unit, Draft draft) {
    Optional<Sealed> sealed =
        sealer.seal(unit, draft) instanceof SealOutcome.Sealed(Sealed ready)
            ? Optional.of(ready)
            : Optional.empty();
    unit.outbox().add(draft.encode(), sealed);
  }

  /// Offers everything that waits, once.
  public void flush(RelayConnection connection) throws ConnectionException {
    long after = 0;
    List<Entry> next = list(after);
    while (!next.isEmpty()) {
      after = next.getLast().position();
      List<Flight> flights = new ArrayList<>();
      for (Entry entry : next) {
        Optional<Entry> ready = ready(connection, entry);
        if (ready.isPresent()) {
          flights.add(
              new Flight(
                  ready.get(),
                  connection.begin(submission(ready.get().submission().orElseThrow()))));
        }
      }
      if (!land(connection, flights)) {
        return;
      }
      next = list(after);
    }
  }

  private List<Entry> list(long after) {
    return ledger.write(unit -> unit.outbox().list(after, AT_ONCE));
  }

  static Request submission(Sealed sealed) {
    try {
      return ClientFrame.decode(sealed.submit()).request();
    } catch (MalformedException e) {
      throw new StoreException(StoreException.Reason.CORRUPT, "a submission cannot be read", e);
    }
  }

  /// Encrypts an entry if that has not been done; asks the relay for what is missing.
  private Optional<Entry> ready(RelayConnection connection, Entry entry)
      throws ConnectionException {
    if (entry.submission().isPresent()) {
      return Optional.of(entry);
    }
    for (int round = 0; round < SEAL_ROUNDS; round++) {
      SealOutcome outcome = ledger.write(unit -> seal(unit, entry));
      switch (outcome) {
        case SealOutcome.Sealed(Sealed sealed) -> {
          return Optional.of(new Entry(entry.position(), entry.draft(), Optional.of(sealed)));
        }
        case SealOutcome.NoReaders() -> {
          return Optional.empty();
        }
        case SealOutcome.Held(AccountId account, SendingHold why) -> {
          if (why != SendingHold.LIST_WITHHELD || !isShown(connection, account)) {
            return Optional.empty();
          }
        }
        case SealOutcome.NeedsDirectory(AccountId account) -> {
          if (!learn(connection, entry, account)) {
            return Optional.empty();
          }
        }
        case SealOutcome.NeedsSessions needs -> {
          if (!opener.open(connection, needs.peers())) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }

  private SealOutcome seal(Unit unit, Entry entry) {
    SealOutcome outcome = sealer.seal(unit, draft(entry));
    if (outcome instanceof SealOutcome.Sealed(Sealed sealed)) {
      unit.outbox().update(new Entry(entry.position(), entry.draft(), Optional.of(sealed)));
    }
    if (outcome instanceof SealOutcome.NoReaders) {
      settle(unit, entry, MessageStatus.SENT);
    }
    return outcome;
  }

  /// Asks for a list that was withheld; not more often than every few seconds.
  private boolean isShown(RelayConnection connection, AccountId account)
      throws ConnectionException {
    long now = clock.millis();
    if (now - asked.getOrDefault(account, 0L) < ASK_PAUSE) {
      return false;
    }
    asked.put(account, now);
    boolean shown = directories.refresh(connection, account) == Directories.Outcome.NEWER;
    if (shown) {
      ledger.write(unit -> {
        watch.shown(unit, account);
        return account;
      });
    }
    return shown;
  }

  private boolean learn(RelayConnection connection, Entry entry, AccountId account)
      throws ConnectionException {
    return switch (directories.refresh(connection, account)) {
      case NEWER, SAME -> true;
      case REFUSED, FORKED -> false;
      case UNKNOWN_ACCOUNT -> {
        ledger.write(unit -> settle(unit, entry, MessageStatus.FAILED));
        yield false;
      }
    };
  }

  /// Takes in the answers; false when the relay wants a pause.
  private boolean land(RelayConnection connection, List<Flight> flights)
      throws ConnectionException {
    List<Result> results = new ArrayList<>();
    for (Flight flight : flights) {
      results.add(connection.await(flight.ticket()));
    }
    List<AccountId> outdated =
        ledger.write(unit -> {
          List<AccountId> mismatched = new ArrayList<>();
          for (int i = 0; i < flights.size(); i++) {
            mismatched.addAll(answered(unit, flights.get(i).entry(), results.get(i)));
          }
          return mismatched;
        });
    for (AccountId account : outdated.stream().distinct().toList()) {
      directories.refresh(connection, account);
    }
    return results.stream().noneMatch(Outbox::asksForPause);
  }

  /// What one answer means for its entry; the accounts whose lists have to be fetched.
  private List<AccountId> answered(Unit unit, Entry entry, Result result) {
    if (result instanceof SubmitResult) {
      settle(unit, entry, MessageStatus.SENT);
      return List.of();
    }
    if (!(result instanceof Refusal refusal)) {
      return List.of();
    }
    return switch (refusal.reason()) {
      case MISMATCHED_DEVICES -> {
        unit.outbox().update(new Entry(entry.position(), entry.draft(), Optional.empty()));
        yield refusal.mismatched().map(Outbox::accounts).orElse(List.of());
      }
      case SUBMISSION_CONFLICT -> {
        unit.outbox().update(new Entry(entry.position(), entry.draft(), Optional.empty()));
        yield List.of();
      }
      case UNKNOWN_ACCOUNT, ENVELOPE_TOO_LARGE, OUTSIDE_ACCOUNT, TOO_MANY_TARGETS, MALFORMED -> {
        settle(unit, entry, MessageStatus.FAILED);
        yield List.of();
      }
      default -> List.of();
    };
  }

  private static List<AccountId> accounts(MismatchedDevices mismatched) {
    return mismatched.accounts().stream().map(AccountMismatch::account).toList();
  }

  private static boolean asksForPause(Result result) {
    return result instanceof Refusal refusal && refusal.retryAfter() > 0;
  }

  /// The entry's way ends here; a person's message gets its tick.
  private boolean settle(Unit unit, Entry entry, MessageStatus status) {
    unit.outbox().remove(entry.position());
    Draft draft = draft(entry);
    if (draft.recipients() instanceof Recipients.Chat(AccountId chat)
        && draft.kind() instanceof Text) {
      log.advance(unit, chat, draft.id(), status);
    }
    return true;
  }

  private static Draft draft(Entry entry) {
    try {
      return Draft.decode(entry.draft());
    } catch (MalformedException e) {
      throw new StoreException(StoreException.Reason.CORRUPT, "a draft cannot be read", e);
    }
  }
}
