package org.tautan.desktop.vault.slot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tautan.crypto.Primitives;
import org.tautan.desktop.vault.slot.KeyFileException.Reason;
import org.tautan.protocol.Bytes;

/// The file of slots: `"TAUTANKY" ‖ version (4) ‖ number of slots (4) ‖ check of the key (32) ‖
/// slots ‖ SHA-256 of all before`. The hash tells a damaged file from a wrong passphrase, the check
/// another key from the one that all slots hold.
///
/// A new version of it is written beside the old one, synchronised, and put in its place by
/// renaming: at any moment one of the two is there as a whole.
record SlotFile(Path path, Primitives primitives) {
  private static final byte[] MAGIC = "TAUTANKY".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int CHECK = 32;
  private static final int HEADER = MAGIC.length + 2 * Integer.BYTES + CHECK;
  private static final int HASH = 32;
  private static final int MOST_SLOTS = 64;

  boolean isThere() {
    return Files.exists(path);
  }

  /// What the file holds.
  ///
  /// @param check HMAC under the key that the slots hold
  record Content(Bytes check, List<Slot> slots) {
    Content {
      slots = List.copyOf(slots);
    }
  }

  Content read() {
    try {
      return decode(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      throw new KeyFileException(Reason.MISSING, "no key file", e);
    } catch (IOException e) {
      throw new KeyFileException(Reason.IO, "reading the key file", e);
    }
  }

  private Content decode(byte[] bytes) {
    if (bytes.length < HEADER + HASH || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
      throw new KeyFileException(Reason.DAMAGED, "this is no key file");
    }
    ByteBuffer fields = ByteBuffer.wrap(bytes, MAGIC.length, bytes.length - MAGIC.length - HASH);
    int version = fields.getInt();
    int count = fields.getInt();
    byte[] check = new byte[CHECK];
    fields.get(check);
    byte[] checked = Arrays.copyOf(bytes, bytes.length - HASH);
    byte[] hash = Arrays.copyOfRange(bytes, bytes.length - HASH, bytes.length);
    boolean sound = Arrays.equals(primitives.sha256(checked), hash);
    if (sound && version > VERSION) {
      throw new KeyFileException(Reason.TOO_NEW, "version " + version);
    }
    if (!sound || count < 1 || count > MOST_SLOTS || fields.remaining() != count * Slot.SIZE) {
      throw new KeyFileException(Reason.DAMAGED, "the key file was changed or cut short");
    }
    try {
      List<Slot> slots = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        slots.add(Slot.readFrom(fields));
      }
      return new Content(Bytes.wrap(check), slots);
    } catch (IllegalArgumentException e) {
      throw new KeyFileException(Reason.DAMAGED, "a slot that makes no sense", e);
    }
  }

  void replace(Content content) {
    List<Slot> slots = content.slots();
    if (slots.isEmpty() || slots.size() > MOST_SLOTS) {
      throw new IllegalArgumentException(slots.size() + " slots");
    }
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + slots.size() * Slot.SIZE);
    bytes.put(MAGIC).putInt(VERSION).putInt(slots.size());
    bytes.put(content.check().requireSize(CHECK, "check of the key").toByteArray());
    slots.forEach(slot -> slot.writeTo(bytes));
    Path beside = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.deleteIfExists(beside);
      write(beside, bytes.array());
      if (isThere() && knowsOwners()) {
        moveOver(beside);
      } else {
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
      }
      synchroniseDirectory();
    } catch (IOException e) {
      throw new KeyFileException(Reason.IO, "writing the key file", e);
    }
  }

  private void write(Path file, byte[] content) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, onlyForItsOwner())) {
      ByteBuffer rest = ByteBuffer.allocate(content.length + HASH);
      rest.put(content).put(primitives.sha256(content)).flip();
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /// What was in the old file is overwritten once nobody finds it by its name any more: a slot that
  /// opens by itself would make the passphrase after it worthless.
  private void moveOver(Path beside) throws IOException {
    try (FileChannel old = FileChannel.open(path, StandardOpenOption.WRITE)) {
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
      synchroniseDirectory();
      ByteBuffer zeros = ByteBuffer.allocate((int) old.size());
      while (zeros.hasRemaining()) {
        old.write(zeros);
      }
      old.force(true);
    }
  }

  private static boolean knowsOwners() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] onlyForItsOwner() {
    return knowsOwners()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /// Makes the renaming outlive a power cut. Windows has no such call and needs none.
  private void synchroniseDirectory() throws IOException {
    Path directory = path.toAbsolutePath().getParent();
    if (knowsOwners() && directory != null) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
