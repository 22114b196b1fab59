package org.tautan.engine.history;

import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.Label;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.SigningInput;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.HistoryBlob;
import org.tautan.protocol.content.HistoryChunk;
import org.tautan.protocol.content.HistoryPart;

/// Makes a chunk into a blob and back: deflated, then AES-256-GCM under a key of its own. All that
/// the descriptor says about the chunk is associated data, so that none of it can be put on
/// another.
final class ChunkSeal {
  private final Primitives primitives;
  private final RandomSource random;

  ChunkSeal(Primitives primitives, RandomSource random) {
    this.primitives = primitives;
    this.random = random;
  }

  /// A chunk as it goes out.
  ///
  /// @param descriptor for the companion, end-to-end
  /// @param blob for the relay
  record Sealed(HistoryChunk descriptor, Bytes blob) {}

  /// Seals a part.
  ///
  /// @param about says everything but where the chunk lies
  Sealed seal(HistoryPart part, Numbers about) {
    byte[] plain = part.encode().toByteArray();
    byte[] deflated = Deflated.of(plain);
    byte[] key = random.bytes(HistoryBlob.KEY_SIZE);
    BlobId id = new BlobId(Bytes.copyOf(random.bytes(BlobId.SIZE)));
    int size = deflated.length + Primitives.GCM_TAG_BYTES;
    byte[] sealed =
        primitives.aesGcmSeal(
            key,
            new byte[Primitives.GCM_NONCE_BYTES],
            associated(about, id, size, plain.length),
            deflated);
    CiphertextHash hash = new CiphertextHash(Bytes.copyOf(primitives.sha256(sealed)));
    HistoryBlob blob = new HistoryBlob(id, WireSecret.copyOf(key), size, plain.length, hash);
    return new Sealed(about.with(blob), Bytes.wrap(sealed));
  }

  /// Whether these are the bytes that the descriptor means.
  boolean isWhole(HistoryChunk descriptor, Bytes blob) {
    HistoryBlob meant = descriptor.blob();
    return blob.size() == meant.size()
        && Bytes.copyOf(primitives.sha256(blob.toByteArray())).equals(meant.hash().bytes());
  }

  /// Opens what [#isWhole] has accepted.
  ///
  /// @return empty when it is not what the descriptor says
  Optional<HistoryPart> open(HistoryChunk descriptor, Bytes blob) {
    HistoryBlob meant = descriptor.blob();
    if (meant.inflated() > Limits.INFLATED || meant.size() > Limits.BLOB) {
      return Optional.empty();
    }
    byte[] associated =
        associated(Numbers.of(descriptor), meant.id(), meant.size(), meant.inflated());
    Optional<byte[]> deflated =
        primitives.aesGcmOpen(
            meant.key().toByteArray(),
            new byte[Primitives.GCM_NONCE_BYTES],
            associated,
            blob.toByteArray());
    Optional<byte[]> plain =
        deflated.isPresent()
            ? Deflated.inflate(deflated.get(), meant.inflated())
            : Optional.empty();
    return plain.isPresent() ? parse(descriptor, Bytes.wrap(plain.get())) : Optional.empty();
  }

  private static Optional<HistoryPart> parse(HistoryChunk descriptor, Bytes plain) {
    try {
      return Optional.of(HistoryPart.decode(plain))
          .filter(part -> part.messages().size() == descriptor.count());
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }

  private static byte[] associated(Numbers about, BlobId id, int size, int inflated) {
    return SigningInput.of(
            Label.HISTORY_CHUNK,
            about.transfer().bytes(),
            SigningInput.u32(about.stage().number()),
            SigningInput.u32(about.index()),
            SigningInput.u64(about.first()),
            SigningInput.u32(about.count()),
            SigningInput.u64(about.promised()),
            SigningInput.u32(about.last() ? 1 : 0),
            id.bytes(),
            SigningInput.u32(size),
            SigningInput.u32(inflated))
        .toByteArray();
  }
}
