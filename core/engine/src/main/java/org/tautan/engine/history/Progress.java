package org.tautan.engine.history;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.FieldType.UINT64;

import java.util.Optional;
import org.tautan.engine.api.HistoryProgress;
import org.tautan.engine.api.HistoryProgress.State;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.port.HistoryStore.Part;
import org.tautan.engine.port.HistoryStore.Row;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.TransferId;
import org.tautan.protocol.content.HistoryChunk;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Numbered;
import org.tautan.protocol.wire.Types;

/// How far the history of one transfer has come at a companion.
///
/// @param stand what of it is here
/// @param paused whether the person wants it to wait
record Progress(
    TransferId transfer, long promised, long done, long lost, Stand stand, boolean paused) {
  private static final Bytes NAME = Bytes.empty();

  /// What of it is here.
  enum Stand implements Numbered {
    /// Not even the bootstrap.
    BEGINNING(0),
    /// The bootstrap.
    USABLE(1),
    /// Everything.
    COMPLETE(2);

    private final int number;

    Stand(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private static final MessageCodec<Progress> CODEC =
      MessageCodec.of(
          field(1, Types.TRANSFER_ID, Progress::transfer),
          field(2, UINT64, Progress::promised),
          field(3, UINT64, Progress::done),
          field(4, UINT64, Progress::lost),
          field(5, FieldType.enumOf(Stand.values()), Progress::stand),
          field(6, FieldType.BOOL, Progress::paused),
          Progress::new);

  /// The newest transfer's, or nothing.
  static Optional<Progress> find(Unit unit) {
    return unit.history().find(Part.PROGRESS, NAME).map(Progress::of);
  }

  /// That of a chunk's transfer, which has only begun if it is not known.
  static Progress of(Unit unit, HistoryChunk chunk) {
    Progress known =
        find(unit)
            .filter(p -> p.transfer().equals(chunk.transfer()))
            .orElseGet(() -> new Progress(chunk.transfer(), 0, 0, 0, Stand.BEGINNING, false));
    return known.promising(chunk.promised());
  }

  private static Progress of(Row row) {
    try {
      return CODEC.decode(row.content());
    } catch (MalformedException e) {
      throw new StoreException(StoreException.Reason.CORRUPT, "a progress cannot be read", e);
    }
  }

  void save(Unit unit) {
    unit.history().save(new Row(Part.PROGRESS, NAME, CODEC.encode(this)));
  }

  private Progress promising(long messages) {
    return new Progress(transfer, Math.max(promised, messages), done, lost, stand, paused);
  }

  /// One more chunk is here, or will never be. With the first one the window is usable: a bootstrap
  /// of several begins with as many chats as any window shows.
  Progress after(HistoryChunk chunk, Fate fate) {
    long here = fate == Fate.TAKEN ? chunk.count() : 0;
    long gone = fate == Fate.LOST ? chunk.count() : 0;
    Stand now = chunk.last() ? Stand.COMPLETE : Stand.USABLE;
    return new Progress(transfer, promised, done + here, lost + gone, now, paused);
  }

  Progress paused(boolean wanted) {
    return new Progress(transfer, promised, done, lost, stand, wanted);
  }

  /// What became of a chunk.
  enum Fate {
    /// Its messages are here.
    TAKEN,
    /// They will never be.
    LOST
  }

  HistoryProgress shown() {
    State state =
        switch (stand) {
          case COMPLETE -> State.COMPLETE;
          case BEGINNING -> paused ? State.PAUSED : State.BEGINNING;
          case USABLE -> paused ? State.PAUSED : State.COMING;
        };
    return new HistoryProgress(state, done, promised, lost);
  }
}
