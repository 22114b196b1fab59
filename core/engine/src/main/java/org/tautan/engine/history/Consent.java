package org.tautan.engine.history;

import org.tautan.crypto.RandomSource;
import org.tautan.engine.ledger.Unit;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.TransferId;
import org.tautan.protocol.linking.HistoryDepth;

/// What the person at the phone has agreed to give a companion.
public final class Consent {
  private Consent() {}

  /// Writes it down, in the transaction that signs the list with the companion. Nothing is given
  /// before that list has taken effect.
  public static void agree(Unit unit, RandomSource random, DeviceId companion, HistoryDepth depth) {
    TransferId id = new TransferId(Bytes.copyOf(random.bytes(TransferId.SIZE)));
    unit.history().save(Transfer.agreed(id, companion, depth).row());
  }
}
