package org.tautan.desktop.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.crypto.SystemRandom;
import org.tautan.desktop.vault.BlockPlace.Kind;
import org.tautan.desktop.vault.VaultException.Reason;

/// Seals a plain database, page by page, into a new vault. The pages stay what they were, so that
/// SQLite finds in the copy exactly what it had in the plain file.
public final class SealedCopy {
  private SealedCopy() {}

  /// Writes the copy and waits until it is on the disk. Nobody may have either file open.
  ///
  /// @param plain a database of pages of 4,096 bytes in write-ahead log mode, whose log is empty
  /// @param target an empty file
  /// @param key 32 bytes; the caller's
  /// @throws VaultException `UNSUPPORTED`, when sealing cannot be relied upon here; `REFUSED`, when
  ///   the plain file has no whole pages
  public static void write(Path plain, Path target, SecretBytes key) throws IOException {
    SelfTest.requirePassed(target.toAbsolutePath());
    JdkPrimitives primitives = new JdkPrimitives();
    byte[] header = FileHeader.create(primitives, key, new SystemRandom());
    try (FileChannel from = FileChannel.open(plain, StandardOpenOption.READ);
        FileChannel to = FileChannel.open(target, StandardOpenOption.WRITE);
        FileKey fileKey = FileHeader.open(primitives, key, header)) {
      if (from.size() % BlockCipher.BLOCK != 0) {
        throw VaultException.refused("a database that ends within a page");
      }
      BlockCipher cipher = new BlockCipher(primitives, fileKey, new SystemRandom());
      byte[] page = new byte[BlockCipher.BLOCK];
      byte[] sealed = new byte[DatabaseFile.RECORD];
      for (long block = 0; block < from.size() / BlockCipher.BLOCK; block++) {
        read(from, page, block * BlockCipher.BLOCK);
        cipher.seal(new BlockPlace(Kind.PAGE, block), 0, page, page.length, sealed, 0);
        write(to, sealed, DatabaseFile.offsetOf(block));
      }
      to.force(true);
      write(to, header, 0);
      to.force(true);
    }
  }

  private static void read(FileChannel channel, byte[] into, long offset) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(into);
    while (rest.hasRemaining()) {
      if (channel.read(rest, offset + rest.position()) < 0) {
        throw new VaultException(Reason.IO, "the plain database became shorter");
      }
    }
  }

  private static void write(FileChannel channel, byte[] bytes, long offset) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest, offset + rest.position());
    }
  }
}
