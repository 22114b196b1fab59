package org.tautan.engine.history;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.device.Directories;
import org.tautan.engine.history.BlobErrand.End;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.HistoryStore.Part;
import org.tautan.engine.port.HistoryStore.Row;
import org.tautan.engine.port.Ports;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.content.HistoryNotice;
import org.tautan.protocol.content.HistoryPart;
import org.tautan.protocol.content.HistoryStage;
import org.tautan.protocol.frame.BlobUse;

/// The phone's side: gives each companion what the person has agreed to, chunk by chunk. A chunk
/// counts as given in the one transaction that queues its descriptor and moves the transfer on;
/// when anything ends before that, the chunk is read and brought anew, under another name and key.
///
/// State: idle, or one blob on its way.
final class HistoryGiver {
  private static final int MOST_MESSAGES = 2_000;
  private static final int AT_ONCE = 16;

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final OwnSync sync;
  private final HistoryReader reader;
  private final ChunkSeal seal;
  private @Nullable Giving giving;
  private boolean more = true;
  private long pauseUntil;

  HistoryGiver(
      Ports ports, Ledger ledger, AccountHolder account, Directories directories, OwnSync sync) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.directories = directories;
    this.sync = sync;
    this.reader = new HistoryReader(account, sync.clock(), MOST_MESSAGES);
    this.seal = new ChunkSeal(ports.primitives(), ports.random());
  }

  /// A chunk that is ready.
  ///
  /// @param done what to forget or to write down once it is given
  private record Chunk(DeviceId to, ChunkSeal.Sealed sealed, Settling done) {}

  /// What a given chunk means for the store.
  private interface Settling {
    void settle(Unit unit);
  }

  private record Giving(Chunk chunk, BlobErrand errand) {}

  /// There may be something to give.
  void stir() {
    more = true;
    pauseUntil = 0;
  }

  /// When there is something to do without being asked, ms since 1970.
  long nextDue() {
    return giving == null && more ? pauseUntil : Long.MAX_VALUE;
  }

  /// The connection is gone.
  void stop() {
    if (giving != null) {
      giving.errand().close();
      giving = null;
    }
    more = true;
  }

  void step(RelayConnection connection, Runnable wake) throws ConnectionException {
    Giving now = giving;
    if (now != null) {
      Optional<End> end = now.errand().poll();
      if (end.isPresent()) {
        giving = null;
        ended(now.chunk(), end.get());
      }
    } else if (more && ports.clock().millis() >= pauseUntil) {
      Optional<Chunk> chunk = ledger.write(this::next);
      more = chunk.isPresent();
      if (chunk.isPresent()) {
        giving = new Giving(chunk.get(), bring(connection, chunk.get(), wake));
      }
    }
  }

  private BlobErrand bring(RelayConnection connection, Chunk chunk, Runnable wake)
      throws ConnectionException {
    BlobErrand.What what =
        new BlobErrand.What(
            BlobUse.PUT,
            chunk.sealed().descriptor().blob().id(),
            chunk.to(),
            chunk.sealed().blob());
    RelayAddress relay = new RelayAddress(account.get().relay().addresses().getFirst());
    return BlobErrand.begin(ports.blobs(), connection, relay, what, wake);
  }

  private void ended(Chunk chunk, End end) {
    switch (end) {
      case End.Done _ ->
          ledger.write(unit -> {
            sync.tell(unit, to(chunk.to()), chunk.sealed().descriptor());
            chunk.done().settle(unit);
            return chunk;
          });
      case End.NoAddressee _ -> forget(chunk.to());
      case End.Missing _ -> pauseUntil = ports.clock().millis();
      case End.Later(long after) -> pauseUntil = ports.clock().millis() + after;
    }
  }

  private void forget(DeviceId device) {
    ledger.write(unit -> {
      unit.history().remove(Part.TRANSFER, Transfer.name(device));
      return device;
    });
  }

  private Recipients to(DeviceId device) {
    return new Recipients.Devices(account.get().account(), List.of(device));
  }

  /// The next chunk for anybody; what was asked for comes before what is given anyway.
  private Optional<Chunk> next(Unit unit) {
    for (Row row : unit.history().list(Part.ASKED, AT_ONCE)) {
      Optional<Chunk> chunk = answer(unit, Asked.of(row));
      if (chunk.isPresent()) {
        return chunk;
      }
    }
    for (Row row : unit.history().list(Part.TRANSFER, AT_ONCE)) {
      Transfer transfer = Transfer.of(row);
      if (transfer.cursor().isPresent() && isMember(unit, transfer.device())) {
        return Optional.of(chunk(unit, transfer));
      }
    }
    return Optional.empty();
  }

  private boolean isMember(Unit unit, DeviceId device) {
    Optional<PinnedDevices> own = directories.find(unit, account.get().account());
    return own.isPresent()
        && own.get().members().stream().anyMatch(member -> member.device().equals(device));
  }

  private Chunk chunk(Unit unit, Transfer stored) {
    Transfer transfer = stored.startedAt() == 0 ? reader.begin(unit, stored) : stored;
    HistoryReader.Step step = reader.next(unit, transfer);
    Transfer after = step.after();
    Numbers numbers =
        new Numbers(
            transfer.id(),
            step.stage(),
            transfer.next(),
            transfer.sent(),
            step.part().messages().size(),
            after.promised(),
            after.cursor().isEmpty());
    return new Chunk(
        transfer.device(),
        seal.seal(step.part(), numbers),
        later -> later.history().save(after.row()));
  }

  /// Answers with a chunk, or at once with a notice when there is nothing that may be given.
  private Optional<Chunk> answer(Unit unit, Asked asked) {
    Optional<Transfer> agreed =
        unit.history().find(Part.TRANSFER, Transfer.name(asked.device())).map(Transfer::of);
    HistoryPart part =
        agreed.isPresent()
            ? reader.older(unit, agreed.get(), asked.chat(), asked.before())
            : new HistoryPart(List.of(), List.of());
    Bytes name = asked.id().bytes();
    int count = part.messages().size();
    if (count == 0) {
      sync.tell(unit, to(asked.device()), new HistoryNotice(asked.id(), 0));
      unit.history().remove(Part.ASKED, name);
      return Optional.empty();
    }
    Numbers numbers = new Numbers(asked.id(), HistoryStage.ON_DEMAND, 0, 0, count, count, true);
    return Optional.of(
        new Chunk(
            asked.device(),
            seal.seal(part, numbers),
            later -> later.history().remove(Part.ASKED, name)));
  }
}
