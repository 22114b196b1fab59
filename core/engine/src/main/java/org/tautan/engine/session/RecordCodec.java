package org.tautan.engine.session;

import java.nio.ByteBuffer;

/// The store's form of a [SessionRecord], version 1. All numbers big-endian:
///
/// ```
/// record  = 01 ‖ u8 sessions ‖ session*
/// session = identity key 33 ‖ base key 33 ‖ i64 created ‖ root key 32
///         ‖ ratchet private 32 ‖ ratchet public 33 ‖ sending chain key 32 ‖ u32 index
///         ‖ u32 previous counter ‖ u8 pending? [pending] ‖ u8 chains ‖ chain*
/// pending = u32 registration id ‖ u8 one-time? [u32 one-time id] ‖ u32 signed id ‖ u32 Kyber id
///         ‖ Kyber ciphertext 1569
/// chain   = ratchet key 33 ‖ chain key 32 ‖ u32 index ‖ u32 floor ‖ u16 skipped
///         ‖ u32 counter* ‖ seed 32*
/// ```
final class RecordCodec {
  static final byte VERSION = 1;
  private static final int SECRET = 32;
  private static final int SESSION_SIZE =
      CurveKeys.SIZE * 3 + Long.BYTES + SECRET * 3 + Integer.BYTES * 2 + 2;
  private static final int PENDING_SIZE =
      Integer.BYTES * 3 + 1 + PreKeySignalMessage.KYBER_CIPHERTEXT_BYTES;
  private static final int CHAIN_SIZE = CurveKeys.SIZE + SECRET + Integer.BYTES * 2 + Short.BYTES;
  static final int SKIPPED_SIZE = Integer.BYTES + SECRET;

  private RecordCodec() {}

  /// The size of a record with as much of everything as it may have.
  static int maxSize() {
    int session =
        SESSION_SIZE + PENDING_SIZE + Integer.BYTES + SessionState.MAX_RECEIVER_CHAINS * CHAIN_SIZE;
    return 2
        + (1 + SessionRecord.MAX_ARCHIVED) * session
        + SessionRecord.MAX_SKIPPED * SKIPPED_SIZE;
  }

  static byte[] write(SessionRecord record) {
    int size = 2;
    for (SessionState state : record.states()) {
      size += sizeOf(state);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.put(VERSION).put((byte) record.states().size());
    record.states().forEach(state -> write(state, out));
    return out.array();
  }

  private static int sizeOf(SessionState state) {
    int size = SESSION_SIZE + state.pending().map(RecordCodec::sizeOf).orElse(0);
    for (ReceiverChain chain : state.receivers()) {
      size += CHAIN_SIZE + chain.skipped().size() * SKIPPED_SIZE;
    }
    return size;
  }

  private static int sizeOf(PendingPreKey pending) {
    return PENDING_SIZE + (pending.oneTimePreKey().isPresent() ? Integer.BYTES : 0);
  }

  private static void write(SessionState state, ByteBuffer out) {
    out.put(state.peerIdentityBytes()).put(state.baseKey()).putLong(state.createdAt());
    state.rootKey().lend(out::put);
    SenderChain sender = state.sender();
    sender.ratchetKeys().privateKey().lend(out::put);
    out.put(sender.ratchetKeys().publicKey());
    sender.chainKey().lend(out::put);
    out.putInt(sender.index()).putInt(state.previousCounter());
    out.put((byte) (state.pending().isPresent() ? 1 : 0));
    state.pending().ifPresent(pending -> write(pending, out));
    out.put((byte) state.receivers().size());
    state.receivers().forEach(chain -> write(chain, out));
  }

  private static void write(PendingPreKey pending, ByteBuffer out) {
    out.putInt(pending.registrationId());
    out.put((byte) (pending.oneTimePreKey().isPresent() ? 1 : 0));
    pending.oneTimePreKey().ifPresent(id -> out.putInt(id.number()));
    out.putInt(pending.signedPreKey().number())
        .putInt(pending.kyberPreKey().number())
        .put(pending.kyberCiphertext());
  }

  private static void write(ReceiverChain chain, ByteBuffer out) {
    SkippedKeys skipped = chain.skipped();
    out.put(chain.ratchetKey());
    chain.chainKey().lend(out::put);
    out.putInt(chain.index()).putInt(skipped.floor()).putShort((short) skipped.size());
    for (int i = 0; i < skipped.size(); i++) {
      out.putInt(skipped.counterAt(i));
    }
    skipped.seeds().lend(out::put);
  }
}
