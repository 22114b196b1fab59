package org.tautan.engine.session;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.PreKeyId;

/// Reads what [RecordCodec] describes. The bytes come from our own store, so a fault means damage;
/// each length is checked all the same, before anything is allocated.
final class RecordReader {
  private final ByteBuffer in;

  RecordReader(byte[] encoded) {
    in = ByteBuffer.wrap(encoded);
  }

  SessionRecord record() throws MalformedException {
    if (unsignedByte() != RecordCodec.VERSION) {
      throw new MalformedException("session record of another version");
    }
    int count = atMost(unsignedByte(), 1 + SessionRecord.MAX_ARCHIVED);
    List<SessionState> states = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      states.add(state());
    }
    if (in.hasRemaining()) {
      throw new MalformedException("session record is too long");
    }
    return new SessionRecord(states);
  }

  private SessionState state() throws MalformedException {
    IdentityKey identity = IdentityKey.parse(Bytes.copyOf(bytes(CurveKeys.SIZE)));
    byte[] baseKey = curveKey();
    need(Long.BYTES);
    long createdAt = in.getLong();
    SecretBytes rootKey = secret();
    SenderChain sender = sender();
    int previousCounter = count();
    Optional<PendingPreKey> pending = flag() ? Optional.of(pending()) : Optional.empty();
    int chains = atMost(unsignedByte(), SessionState.MAX_RECEIVER_CHAINS);
    List<ReceiverChain> receivers = new ArrayList<>(chains);
    for (int i = 0; i < chains; i++) {
      receivers.add(chain());
    }
    return new SessionState(
        identity, baseKey, createdAt, rootKey, sender, previousCounter, receivers, pending);
  }

  private SenderChain sender() throws MalformedException {
    SecretBytes privateKey = secret();
    RatchetKeyPair keys = new RatchetKeyPair(privateKey, curveKey());
    SecretBytes chainKey = secret();
    return new SenderChain(keys, chainKey, count());
  }

  private PendingPreKey pending() throws MalformedException {
    int registrationId = count();
    Optional<PreKeyId> oneTime = flag() ? Optional.of(new PreKeyId(count())) : Optional.empty();
    return new PendingPreKey(
        registrationId,
        oneTime,
        new PreKeyId(count()),
        new PreKeyId(count()),
        bytes(PreKeySignalMessage.KYBER_CIPHERTEXT_BYTES));
  }

  private ReceiverChain chain() throws MalformedException {
    byte[] ratchetKey = curveKey();
    SecretBytes chainKey = secret();
    int index = count();
    return new ReceiverChain(ratchetKey, chainKey, index, skipped(index));
  }

  private SkippedKeys skipped(int index) throws MalformedException {
    int floor = atMost(count(), index);
    need(Short.BYTES);
    int size = atMost(in.getShort() & 0xffff, SkippedKeys.MAX);
    if (size == 0 && floor == 0) {
      return SkippedKeys.NONE;
    }
    need(size * RecordCodec.SKIPPED_SIZE);
    int[] counters = new int[size];
    int least = floor;
    for (int i = 0; i < size; i++) {
      counters[i] = in.getInt();
      if (counters[i] < least || counters[i] >= index) {
        throw new MalformedException("skipped keys of a session are out of order");
      }
      least = counters[i] + 1;
    }
    SecretBytes seeds = SecretBytes.owning(bytes(size * RatchetKdf.KEY_BYTES));
    return new SkippedKeys(counters, seeds, floor);
  }

  private SecretBytes secret() throws MalformedException {
    return SecretBytes.owning(bytes(RatchetKdf.KEY_BYTES));
  }

  private byte[] curveKey() throws MalformedException {
    byte[] key = bytes(CurveKeys.SIZE);
    if (!CurveKeys.isValid(key)) {
      throw new MalformedException("public key in a session record");
    }
    return key;
  }

  private boolean flag() throws MalformedException {
    return atMost(unsignedByte(), 1) == 1;
  }

  private int unsignedByte() throws MalformedException {
    need(1);
    return in.get() & 0xff;
  }

  private int count() throws MalformedException {
    need(Integer.BYTES);
    int value = in.getInt();
    if (value < 0) {
      throw new MalformedException("negative number in a session record");
    }
    return value;
  }

  private byte[] bytes(int length) throws MalformedException {
    need(length);
    byte[] result = new byte[length];
    in.get(result);
    return result;
  }

  private static int atMost(int value, int limit) throws MalformedException {
    if (value > limit) {
      throw new MalformedException("number out of range in a session record");
    }
    return value;
  }

  private void need(int length) throws MalformedException {
    if (in.remaining() < length) {
      throw new MalformedException("session record is cut short");
    }
  }
}
