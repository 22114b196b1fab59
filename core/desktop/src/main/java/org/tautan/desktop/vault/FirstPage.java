package org.tautan.desktop.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Page 1 of an empty database that is in write-ahead log mode from its first moment, after the
/// SQLite file format, sections 1.3 and 1.6. SQLite itself would begin with a rollback journal.
final class FirstPage {
  private static final byte WAL = 2;
  private static final byte TABLE_LEAF = 13;
  private static final int WRITTEN_BY = 3_054_001;

  private FirstPage() {}

  static byte[] bytes() {
    ByteBuffer page = ByteBuffer.allocate(BlockCipher.BLOCK);
    page.put("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII));
    page.putShort((short) BlockCipher.BLOCK);
    page.put(WAL).put(WAL);
    page.put((byte) 0); // bytes kept free at the end of each page
    page.put((byte) 64).put((byte) 32).put((byte) 32); // fractions of payload: always these
    page.putInt(24, 1); // change counter
    page.putInt(28, 1); // pages
    page.putInt(44, 4); // schema format
    page.putInt(56, 1); // UTF-8
    page.putInt(92, 1); // the change for which the next number holds
    page.putInt(96, WRITTEN_BY);
    page.put(100, TABLE_LEAF);
    page.putShort(105, (short) BlockCipher.BLOCK); // where the cells begin: at the end
    return page.array();
  }
}
