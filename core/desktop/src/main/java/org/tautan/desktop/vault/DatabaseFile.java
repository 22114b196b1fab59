package org.tautan.desktop.vault;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.tautan.desktop.vault.BlockPlace.Kind;
import org.tautan.desktop.vault.VaultException.Reason;

/// The database file: [FileHeader], then a sealed record of 4,136 bytes for each page of 4,096.
///
/// One place among the records stays empty: where, 1 GiB into the file, SQLite keeps its locks.
/// Windows refuses to write there while they are held.
///
/// SQLite writes whole pages and reads parts of them too. A page that it asks for and that is not
/// there, or was never written, is damage: in a write-ahead log database it asks only for what it
/// has written.
final class DatabaseFile implements SealedFile {
  static final int RECORD = BlockCipher.BLOCK + BlockCipher.OVERHEAD;

  /// Where SQLite locks bytes, `PENDING_BYTE` in its source, and the record that would lie there.
  private static final long LOCKED_BYTES = 0x4000_0000;

  private static final long HOLE = (LOCKED_BYTES - FileHeader.SIZE) / RECORD;

  /// Where page 1 says how many pages there are.
  private static final int PAGE_COUNT = 28;

  private final NativeFile file;
  private final BlockCipher cipher;
  private final byte[] plain = new byte[BlockCipher.BLOCK];
  private final byte[] sealed = new byte[RECORD];

  DatabaseFile(NativeFile file, BlockCipher cipher) {
    this.file = file;
    this.cipher = cipher;
  }

  /// Where the record of a block begins.
  static long offsetOf(long block) {
    return FileHeader.SIZE + (block < HOLE ? block : block + 1) * RECORD;
  }

  /// How many blocks a file of so many bytes holds.
  static long blocksIn(long bytes) {
    long records = Math.max(0, bytes - FileHeader.SIZE) / RECORD;
    return records <= HOLE ? records : records - 1;
  }

  @Override
  public boolean read(MemorySegment buffer, long offset) {
    long done = 0;
    while (done < buffer.byteSize()) {
      long at = offset + done;
      int inBlock = (int) (at % BlockCipher.BLOCK);
      int length = (int) Math.min(buffer.byteSize() - done, BlockCipher.BLOCK - inBlock);
      load(at / BlockCipher.BLOCK);
      MemorySegment.copy(plain, inBlock, buffer, JAVA_BYTE, done, length);
      done += length;
    }
    return true;
  }

  private void load(long block) {
    BlockPlace place = new BlockPlace(Kind.PAGE, block);
    boolean whole = file.read(sealed, RECORD, offsetOf(block));
    if (!whole || !cipher.open(place, 0, sealed, 0, BlockCipher.BLOCK, plain)) {
      throw VaultException.damaged(place);
    }
  }

  @Override
  public void write(MemorySegment buffer, long offset) {
    if (offset % BlockCipher.BLOCK != 0 || buffer.byteSize() != BlockCipher.BLOCK) {
      throw VaultException.refused("a page of another size than " + BlockCipher.BLOCK);
    }
    MemorySegment.copy(buffer, JAVA_BYTE, 0, plain, 0, BlockCipher.BLOCK);
    store(offset / BlockCipher.BLOCK);
  }

  private void store(long block) {
    BlockPlace place = new BlockPlace(Kind.PAGE, block);
    cipher.seal(place, 0, plain, BlockCipher.BLOCK, sealed, 0);
    file.write(sealed, RECORD, offsetOf(block));
  }

  /// Makes a new file: the first page, then, once that is on the disk, the header. A file without
  /// the header holds nothing yet.
  void create(byte[] header) {
    System.arraycopy(FirstPage.bytes(), 0, plain, 0, BlockCipher.BLOCK);
    store(0);
    file.sync(SqliteLayouts.SYNC_FULL);
    file.write(header, FileHeader.SIZE, 0);
    file.sync(SqliteLayouts.SYNC_FULL);
  }

  /// Throws when the file has fewer pages than its first one says. Asked when there is no log: a
  /// crash may leave the file short, but then the missing pages are in the log.
  void requireComplete() {
    load(0);
    long pages = Integer.toUnsignedLong(ByteBuffer.wrap(plain).getInt(PAGE_COUNT));
    long found = blocksIn(file.size());
    if (found < pages) {
      throw VaultException.damaged(new BlockPlace(Kind.PAGE, found));
    }
  }

  @Override
  public void truncate(long size) {
    if (size % BlockCipher.BLOCK != 0) {
      throw new VaultException(Reason.REFUSED, "a database that ends within a page");
    }
    file.truncate(size == 0 ? FileHeader.SIZE : offsetOf(size / BlockCipher.BLOCK - 1) + RECORD);
  }

  @Override
  public void sync(int flags) {
    file.sync(flags);
  }

  @Override
  public long size() {
    return blocksIn(file.size()) * BlockCipher.BLOCK;
  }

  @Override
  public void close() {
    file.close();
  }
}
