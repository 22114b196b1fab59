package org.tautan.engine.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.api.EngineEvent.HistoryProgressed;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.history.BlobErrand.End;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.HistoryStore.Part;
import org.tautan.engine.port.HistoryStore.Row;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.SigningInput;
import org.tautan.protocol.content.HistoryChunk;
import org.tautan.protocol.content.HistoryPart;
import org.tautan.protocol.content.HistoryStage;
import org.tautan.protocol.frame.BlobUse;

/// The companion's side: fetches announced chunks in their order and takes in each in ONE
/// transaction that also forgets the announcement, so that a crash anywhere neither loses nor
/// doubles anything. Blobs are deleted at the relay after that, when nothing else is to be fetched.
///
/// State: idle, or one blob on its way.
final class HistoryTaker {
  private static final int MOST_TRIES = 5;
  private static final Bytes FIRST = Bytes.fromHex("00");
  private static final Bytes SECOND = Bytes.fromHex("01");

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final HistoryWriter writer;
  private final ChunkSeal seal;
  private @Nullable Errand errand;
  private boolean more = true;
  private long pauseUntil;
  private int tries;

  HistoryTaker(Ports ports, Ledger ledger, AccountHolder account, HistoryWriter writer) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.writer = writer;
    this.seal = new ChunkSeal(ports.primitives(), ports.random());
  }

  /// What is to be done next.
  private sealed interface Job {
    record Fetch(Bytes name, HistoryChunk chunk) implements Job {}

    record Delete(BlobId blob) implements Job {}
  }

  private record Errand(Job job, BlobErrand going) {}

  /// A chunk is announced.
  void announced(Unit unit, HistoryChunk chunk) {
    unit.history().save(new Row(Part.WANTED, name(chunk), chunk.encode()));
    if (chunk.stage() != HistoryStage.ON_DEMAND) {
      show(unit, Progress.of(unit, chunk));
    }
    unit.afterCommit(this::stir);
  }

  /// What was asked for comes before what is given anyway.
  private static Bytes name(HistoryChunk chunk) {
    Bytes lane = chunk.stage() == HistoryStage.ON_DEMAND ? FIRST : SECOND;
    return Bytes.concat(lane, chunk.transfer().bytes(), SigningInput.u32(chunk.index()));
  }

  private static void show(Unit unit, Progress progress) {
    progress.save(unit);
    unit.tell(new HistoryProgressed(progress.shown()));
  }

  /// There may be something to fetch.
  void stir() {
    more = true;
    pauseUntil = 0;
  }

  /// When there is something to do without being asked, ms since 1970.
  long nextDue() {
    return errand == null && more ? pauseUntil : Long.MAX_VALUE;
  }

  /// The connection is gone.
  void stop() {
    if (errand != null) {
      errand.going().close();
      errand = null;
    }
    more = true;
  }

  void step(RelayConnection connection, Runnable wake) throws ConnectionException {
    Errand now = errand;
    if (now != null) {
      Optional<End> end = now.going().poll();
      if (end.isPresent()) {
        errand = null;
        ended(now.job(), end.get());
      }
    } else if (more && ports.clock().millis() >= pauseUntil) {
      Optional<Job> job = ledger.write(this::next);
      more = job.isPresent();
      if (job.isPresent()) {
        errand = new Errand(job.get(), begin(connection, job.get(), wake));
      }
    }
  }

  private BlobErrand begin(RelayConnection connection, Job job, Runnable wake)
      throws ConnectionException {
    BlobErrand.What what =
        switch (job) {
          case Job.Fetch(var _, var chunk) ->
              new BlobErrand.What(BlobUse.GET, chunk.blob().id(), self(), Bytes.empty());
          case Job.Delete(var blob) ->
              new BlobErrand.What(BlobUse.DELETE, blob, self(), Bytes.empty());
        };
    RelayAddress relay = new RelayAddress(account.get().relay().addresses().getFirst());
    return BlobErrand.begin(ports.blobs(), connection, relay, what, wake);
  }

  private org.tautan.protocol.DeviceId self() {
    return account.get().address().device();
  }

  private Optional<Job> next(Unit unit) {
    boolean paused = Progress.find(unit).map(Progress::paused).orElse(false);
    for (Row row : unit.history().list(Part.WANTED, 1)) {
      HistoryChunk chunk = chunk(row);
      if (!paused || chunk.stage() == HistoryStage.ON_DEMAND) {
        return Optional.of(new Job.Fetch(row.name(), chunk));
      }
    }
    for (Row row : unit.history().list(Part.SPENT, 1)) {
      return Optional.of(new Job.Delete(new BlobId(row.name())));
    }
    return Optional.empty();
  }

  private static HistoryChunk chunk(Row row) {
    try {
      return HistoryChunk.decode(row.content());
    } catch (MalformedException e) {
      throw new StoreException(StoreException.Reason.CORRUPT, "a chunk cannot be read", e);
    }
  }

  private void ended(Job job, End end) {
    switch (job) {
      case Job.Fetch fetch -> fetched(fetch, end);
      case Job.Delete(BlobId blob) -> {
        if (end instanceof End.Later(long after)) {
          pauseUntil = ports.clock().millis() + after;
        } else {
          deleted(blob);
        }
      }
    }
  }

  private void deleted(BlobId blob) {
    ledger.write(unit -> {
      unit.history().remove(Part.SPENT, blob.bytes());
      return blob;
    });
  }

  private void fetched(Job.Fetch fetch, End end) {
    switch (end) {
      case End.Done(Bytes blob) when seal.isWhole(fetch.chunk(), blob) -> {
        tries = 0;
        take(fetch, seal.open(fetch.chunk(), blob).filter(writer::isSound));
      }
      case End.Done _ -> again(fetch, 2_000);
      case End.Missing _, End.NoAddressee _ -> take(fetch, Optional.empty());
      case End.Later(long after) -> pauseUntil = ports.clock().millis() + after;
    }
  }

  /// What came is not what the phone has brought: perhaps it was cut short.
  private void again(Job.Fetch fetch, long after) {
    tries++;
    if (tries >= MOST_TRIES) {
      tries = 0;
      take(fetch, Optional.empty());
    } else {
      pauseUntil = ports.clock().millis() + after;
    }
  }

  /// @param part empty when the chunk is lost
  private void take(Job.Fetch fetch, Optional<HistoryPart> part) {
    HistoryChunk chunk = fetch.chunk();
    ledger.write(unit -> {
      if (unit.history().find(Part.WANTED, fetch.name()).isEmpty()) {
        return chunk;
      }
      unit.history().remove(Part.WANTED, fetch.name());
      unit.history().save(new Row(Part.SPENT, chunk.blob().id().bytes(), Bytes.empty()));
      if (part.isPresent()) {
        writer.write(unit, part.get());
      }
      if (chunk.stage() != HistoryStage.ON_DEMAND) {
        Progress.Fate fate = part.isPresent() ? Progress.Fate.TAKEN : Progress.Fate.LOST;
        show(unit, Progress.of(unit, chunk).after(chunk, fate));
      }
      return chunk;
    });
  }

  /// Waits, or goes on.
  void pause(boolean wanted) {
    ledger.write(unit -> {
      Optional<Progress> known = Progress.find(unit);
      if (known.isPresent() && known.get().paused() != wanted) {
        show(unit, known.get().paused(wanted));
      }
      return wanted;
    });
    stir();
  }
}
