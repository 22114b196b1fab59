package org.tautan.desktop.vault;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.tautan.desktop.vault.BlockPlace.Kind;

/// The write-ahead log. SQLite sees a header of 32 bytes, then frames: a header of 24 bytes and a
/// page. Each of these is a sealed record of its own, because SQLite writes them one by one. Behind
/// a frame's header stands, sealed with it, how many frames of this log were on the disk for
/// certain when it was written.
///
/// That number tells a cut from a crime. After a crash the log may end in frames that were never
/// completely written; SQLite reads frame by frame and stops at the first that makes no sense. So a
/// bad frame reads as zeros while SQLite recovers, unless a later frame says that it had been on
/// the disk: then it was damaged since, and committed messages would be lost without a word.
///
/// The generation under which records are sealed is the log's pair of salts. SQLite changes them
/// whenever it begins the log anew, so frames of an earlier round do not open.
final class WalFile implements SealedFile {
  static final int HEADER = 32;
  static final int FRAME_HEADER = 24;
  static final int FRAME = FRAME_HEADER + BlockCipher.BLOCK;

  static final int SEALED_HEADER = HEADER + BlockCipher.OVERHEAD;
  static final int SEALED_FRAME_HEADER = FRAME_HEADER + Long.BYTES + BlockCipher.OVERHEAD;
  static final int SEALED_PAGE = BlockCipher.BLOCK + BlockCipher.OVERHEAD;
  static final int SEALED_FRAME = SEALED_FRAME_HEADER + SEALED_PAGE;

  private static final int SALTS_IN_HEADER = 16;
  private static final int SALTS_IN_FRAME = 8;

  private final NativeFile file;
  private final BlockCipher cipher;
  private final byte[] plain = new byte[BlockCipher.BLOCK];
  private final byte[] sealed = new byte[SEALED_PAGE];
  private long generation;
  private long written;
  private long durable;
  private boolean recovering;

  WalFile(NativeFile file, BlockCipher cipher) {
    this.file = file;
    this.cipher = cipher;
  }

  static long offsetOf(long frame) {
    return SEALED_HEADER + frame * SEALED_FRAME;
  }

  /// One of the pieces that SQLite writes one by one.
  ///
  /// @param at where SQLite believes it to begin
  /// @param length bytes of it that SQLite sees
  private record Piece(BlockPlace place, long at, int length) {
    static Piece holding(long offset) {
      if (offset < HEADER) {
        return new Piece(new BlockPlace(Kind.WAL_HEADER, 0), 0, HEADER);
      }
      long frame = (offset - HEADER) / FRAME;
      long start = HEADER + frame * FRAME;
      return offset < start + FRAME_HEADER
          ? new Piece(new BlockPlace(Kind.FRAME_HEADER, frame), start, FRAME_HEADER)
          : new Piece(
              new BlockPlace(Kind.FRAME_PAGE, frame), start + FRAME_HEADER, BlockCipher.BLOCK);
    }

    /// Bytes that are sealed.
    int sealedLength() {
      return place.kind() == Kind.FRAME_HEADER ? length + Long.BYTES : length;
    }

    /// Where its record begins on the disk.
    long offset() {
      return switch (place.kind()) {
        case WAL_HEADER -> 0;
        case FRAME_HEADER -> offsetOf(place.number());
        case FRAME_PAGE -> offsetOf(place.number()) + SEALED_FRAME_HEADER;
        case PAGE -> throw new IllegalArgumentException("a log holds no such piece");
      };
    }
  }

  @Override
  public boolean read(MemorySegment buffer, long offset) {
    if (offset == 0 && buffer.byteSize() == HEADER) {
      return readHeader(buffer);
    }
    boolean wholeFrame = buffer.byteSize() == FRAME && (offset - HEADER) % FRAME == 0;
    try {
      return readPieces(buffer, offset);
    } catch (VaultException e) {
      if (!recovering || !wholeFrame || wasDurable((offset - HEADER) / FRAME)) {
        throw e;
      }
      buffer.fill((byte) 0);
      return true;
    }
  }

  /// A header of zeros is one that never reached the disk: SQLite waits for the header before it
  /// counts on any frame.
  private boolean readHeader(MemorySegment buffer) {
    recovering = true;
    Piece header = Piece.holding(0);
    boolean whole = file.read(sealed, SEALED_HEADER, 0);
    buffer.fill((byte) 0);
    if (!whole || isZero(SEALED_HEADER)) {
      return whole;
    }
    if (!cipher.open(header.place(), 0, sealed, 0, HEADER, plain)) {
      throw VaultException.damaged(header.place());
    }
    begin(ByteBuffer.wrap(plain).getLong(SALTS_IN_HEADER));
    MemorySegment.copy(plain, 0, buffer, JAVA_BYTE, 0, HEADER);
    return true;
  }

  private boolean readPieces(MemorySegment buffer, long offset) {
    long done = 0;
    while (done < buffer.byteSize()) {
      long at = offset + done;
      Piece piece = Piece.holding(at);
      int within = (int) (at - piece.at());
      int length = (int) Math.min(buffer.byteSize() - done, piece.length() - within);
      if (!file.read(sealed, piece.sealedLength() + BlockCipher.OVERHEAD, piece.offset())) {
        buffer.asSlice(done).fill((byte) 0);
        return false;
      }
      if (!opens(piece)) {
        throw VaultException.damaged(piece.place());
      }
      MemorySegment.copy(plain, within, buffer, JAVA_BYTE, done, length);
      done += length;
    }
    return true;
  }

  /// Another connection may have begun the log anew since this one last looked.
  private boolean opens(Piece piece) {
    if (piece.place().kind() == Kind.WAL_HEADER) {
      return cipher.open(piece.place(), 0, sealed, 0, HEADER, plain);
    }
    int length = piece.sealedLength();
    if (cipher.open(piece.place(), generation, sealed, 0, length, plain)) {
      return true;
    }
    byte[] record = Arrays.copyOf(sealed, length + BlockCipher.OVERHEAD);
    long now = generationOnDisk();
    if (now == generation) {
      return false;
    }
    begin(now);
    return cipher.open(piece.place(), generation, record, 0, length, plain);
  }

  private long generationOnDisk() {
    Piece header = Piece.holding(0);
    boolean whole = file.read(sealed, SEALED_HEADER, 0);
    return whole && cipher.open(header.place(), 0, sealed, 0, HEADER, plain)
        ? ByteBuffer.wrap(plain).getLong(SALTS_IN_HEADER)
        : generation;
  }

  /// Whether a later frame of this generation says that this one had reached the disk.
  private boolean wasDurable(long frame) {
    long frames = (file.size() - SEALED_HEADER) / SEALED_FRAME;
    for (long later = frame + 1; later < frames; later++) {
      BlockPlace place = new BlockPlace(Kind.FRAME_HEADER, later);
      int length = FRAME_HEADER + Long.BYTES;
      if (file.read(sealed, SEALED_FRAME_HEADER, offsetOf(later))
          && cipher.open(place, generation, sealed, 0, length, plain)
          && ByteBuffer.wrap(plain).getLong(FRAME_HEADER) > frame) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void write(MemorySegment buffer, long offset) {
    recovering = false;
    Piece piece = Piece.holding(offset);
    if (piece.at() != offset || piece.length() != buffer.byteSize()) {
      throw VaultException.refused("a part of a frame");
    }
    MemorySegment.copy(buffer, JAVA_BYTE, 0, plain, 0, piece.length());
    long under = 0;
    switch (piece.place().kind()) {
      case WAL_HEADER -> begin(ByteBuffer.wrap(plain).getLong(SALTS_IN_HEADER));
      case FRAME_HEADER -> {
        beginIfNew(ByteBuffer.wrap(plain).getLong(SALTS_IN_FRAME));
        ByteBuffer.wrap(plain).putLong(FRAME_HEADER, durable);
        under = generation;
      }
      default -> {
        written = Math.max(written, piece.place().number() + 1);
        under = generation;
      }
    }
    cipher.seal(piece.place(), under, plain, piece.sealedLength(), sealed, 0);
    file.write(sealed, piece.sealedLength() + BlockCipher.OVERHEAD, piece.offset());
  }

  /// SQLite leaves the salts out of a header that it will write again before it commits.
  private void beginIfNew(long salts) {
    if (salts != 0 && salts != generation) {
      begin(salts);
    }
  }

  private void begin(long salts) {
    generation = salts;
    written = 0;
    durable = 0;
  }

  @Override
  public void truncate(long size) {
    long frames = (size - HEADER) / FRAME;
    if (size != 0 && (size - HEADER) % FRAME != 0) {
      throw VaultException.refused("a log that ends within a frame");
    }
    file.truncate(size == 0 ? 0 : offsetOf(frames));
  }

  @Override
  public void sync(int flags) {
    file.sync(flags);
    durable = written;
  }

  /// A frame that is there in part only is not there.
  @Override
  public long size() {
    long bytes = file.size();
    return bytes < SEALED_HEADER ? 0 : HEADER + (bytes - SEALED_HEADER) / SEALED_FRAME * FRAME;
  }

  @Override
  public void close() {
    file.close();
  }

  private boolean isZero(int length) {
    for (int i = 0; i < length; i++) {
      if (sealed[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
