package org.tautan.engine.device;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.crypto.document.DeviceListCheck;
import org.tautan.crypto.document.ListComparison;
import org.tautan.crypto.document.ListOutcome;
import org.tautan.crypto.document.NothingPinned;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.PinnedState;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.Transaction;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.frame.Request.FetchDirectory;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.DirectoryResult;
import org.tautan.protocol.frame.Result.Refusal;

/// Everybody's devices as this device has verified them: pins the highest list of each account,
/// never goes back, and notices when somebody shows two lists for one place (PROTOCOL §4).
///
/// Used by the engine's one thread.
public final class Directories {
  private final Ports ports;
  private final Ledger ledger;
  private final DeviceListCheck check;
  private final DirectoryWatch watch;
  private final Map<AccountId, PinnedDevices> cache = new HashMap<>();

  public Directories(Ports ports, Ledger ledger, DirectoryWatch watch) {
    this.ports = ports;
    this.ledger = ledger;
    this.check = new DeviceListCheck(ports.primitives());
    this.watch = watch;
  }

  /// What came of looking at documents.
  public enum Outcome {
    /// Something newer is pinned now.
    NEWER,
    /// What is pinned is the newest that was shown.
    SAME,
    /// The relay does not know the account.
    UNKNOWN_ACCOUNT,
    /// The documents do not verify; nothing changed.
    REFUSED,
    /// Two lists for one place.
    FORKED
  }

  /// What is pinned for an account.
  public Optional<PinnedDevices> find(Transaction tx, AccountId account) {
    PinnedDevices cached = cache.get(account);
    if (cached != null) {
      return Optional.of(cached);
    }
    return tx.deviceLists().load(account).map(kept -> restore(account, kept));
  }

  private PinnedDevices restore(AccountId account, AccountDirectory kept) {
    PinnedDevices devices =
        switch (check.restore(account, kept)) {
          case ListOutcome.Accepted accepted -> accepted.state();
          case ListOutcome.Expired expired -> expired.state();
          case ListOutcome.Refused refused ->
              throw new StoreException(
                  StoreException.Reason.CORRUPT, "a stored device list fails: " + refused);
        };
    cache.put(account, devices);
    return devices;
  }

  /// Asks the relay for an account's newest documents and pins them if they verify.
  public Outcome refresh(RelayConnection connection, AccountId account) throws ConnectionException {
    Optional<PinnedDevices> pinned = ledger.write(unit -> find(unit, account));
    Result result =
        connection.request(new FetchDirectory(account, pinned.map(PinnedDevices::reference)));
    if (result instanceof DirectoryResult found) {
      return ledger.write(unit -> offer(unit, account, found.directory()));
    }
    if (result instanceof Refusal) {
      return Outcome.UNKNOWN_ACCOUNT;
    }
    throw RelayConnection.unexpected("a directory");
  }

  /// Looks at documents that somebody shows for an account; pins them if they verify and are newer.
  public Outcome offer(Unit unit, AccountId account, AccountDirectory documents) {
    Optional<PinnedDevices> before = find(unit, account);
    PinnedState pinned =
        before.<PinnedState>map(p -> p).orElseGet(() -> new NothingPinned(account));
    return switch (check.check(pinned, documents, ports.clock().millis())) {
      case ListOutcome.Accepted(PinnedDevices state, List<ListReference> learned) ->
          pin(unit, before, state, learned);
      case ListOutcome.Expired(PinnedDevices state, List<ListReference> learned) ->
          pin(unit, before, state, learned);
      case ListOutcome.Fork _ -> {
        watch.forked(unit, account);
        yield Outcome.FORKED;
      }
      case ListOutcome.NoList _ -> Outcome.SAME;
      case ListOutcome.Rollback _, ListOutcome.LowerEpoch _ -> Outcome.SAME;
      case ListOutcome.Refused refused -> {
        watch.refused(unit, account, refused);
        yield Outcome.REFUSED;
      }
    };
  }

  /// Pins documents that this device has just signed or verified itself.
  public void pinOwn(Unit unit, AccountId account, AccountDirectory documents) {
    if (offer(unit, account, documents) == Outcome.REFUSED) {
      throw new IllegalStateException("own documents do not verify");
    }
  }

  /// Forgets an own account that came to nothing.
  public void forget(Unit unit, AccountId account) {
    unit.deviceLists().remove(account);
    cache.remove(account);
  }

  private Outcome pin(
      Unit unit, Optional<PinnedDevices> before, PinnedDevices now, List<ListReference> learned) {
    if (before.isPresent() && before.get().documents().equals(now.documents())) {
      return Outcome.SAME;
    }
    AccountId account = now.account();
    unit.deviceLists().save(account, now.documents());
    for (ListReference list : learned) {
      unit.deviceLists().recordHash(account, list.listVersion(), list.hash());
    }
    cache.put(account, now);
    unit.afterRollback(() -> cache.remove(account));
    watch.pinned(unit, before, now);
    return before.isPresent() && before.get().reference().equals(now.reference())
        ? Outcome.SAME
        : Outcome.NEWER;
  }

  /// How a list that somebody cites stands to what is known: `NEWER` ones are to be fetched before
  /// the next message goes to that account; contradictions are written down here.
  public ListComparison cited(Unit unit, AccountId account, ListReference cited) {
    Optional<PinnedDevices> pinned = find(unit, account);
    if (pinned.isEmpty()) {
      return ListComparison.NEWER;
    }
    ListComparison comparison = pinned.get().compare(cited);
    if (comparison == ListComparison.OLDER) {
      Optional<ListHash> known = unit.deviceLists().hash(account, cited.listVersion());
      if (known.isPresent() && !known.get().equals(cited.hash())) {
        comparison = ListComparison.CONTRADICTS;
      }
    }
    if (comparison == ListComparison.CONTRADICTS) {
      watch.forked(unit, account);
    }
    return comparison;
  }
}
