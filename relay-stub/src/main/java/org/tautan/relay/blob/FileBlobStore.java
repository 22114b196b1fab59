package org.tautan.relay.blob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.relay.store.OwnerOnly;

/// [BlobStore] in files: `<account>/<device>/<id>`, all of them written in hex by this class, so
/// that nothing that anybody sends is ever a path. A file's time is when it was put.
///
/// A blob is written beside its place, forced to the disk and moved: one that was cut short ends in
/// `.part` and counts for nothing.
public final class FileBlobStore implements BlobStore {
  private static final String UNFINISHED = ".part";

  private final Path root;

  /// @param root made when the first blob comes
  public FileBlobStore(Path root) {
    this.root = root;
  }

  private Path folder(AccountId account) {
    return root.resolve(account.bytes().hex());
  }

  private Path folder(DeviceAddress addressee) {
    return folder(addressee.account()).resolve(Integer.toString(addressee.device().number()));
  }

  private Path file(BlobPlace place) {
    return folder(place.addressee()).resolve(place.id().bytes().hex());
  }

  @Override
  public Optional<BlobPlace> find(AccountId account, BlobId id) {
    return devices(account).stream()
        .map(device -> new BlobPlace(device, id))
        .filter(place -> Files.exists(file(place)))
        .findFirst();
  }

  @Override
  public long waitingFor(DeviceAddress addressee) {
    long bytes = 0;
    for (Path file : list(folder(addressee))) {
      bytes += size(file);
    }
    return bytes;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException failure) {
      throw new UncheckedIOException("a blob's size", failure);
    }
  }

  @Override
  public boolean put(BlobPlace place, Bytes content, long now) {
    Path file = file(place);
    if (find(place.addressee().account(), place.id()).isPresent()) {
      return false;
    }
    try {
      OwnerOnly.folder(root);
      OwnerOnly.folder(folder(place.addressee().account()));
      OwnerOnly.folder(folder(place.addressee()));
      Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
      OwnerOnly.file(part);
      write(part, content);
      Files.setLastModifiedTime(part, FileTime.fromMillis(now));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      synchronise(folder(place.addressee()));
      return true;
    } catch (IOException failure) {
      throw new UncheckedIOException("a blob could not be kept", failure);
    }
  }

  private static void write(Path file, Bytes content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.toByteArray());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// Without it a name can be gone after a power cut; elsewhere folders cannot be opened for it.
  private static void synchronise(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public Optional<Bytes> get(BlobPlace place) {
    try {
      return Optional.of(Bytes.wrap(Files.readAllBytes(file(place))));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("a blob could not be read", failure);
    }
  }

  @Override
  public boolean delete(BlobPlace place) {
    return delete(file(place));
  }

  private static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("a blob could not be deleted", failure);
    }
  }

  @Override
  public List<DeviceAddress> addressees() {
    List<DeviceAddress> all = new ArrayList<>();
    for (Path account : list(root)) {
      all.addAll(devices(new AccountId(Bytes.fromHex(account.getFileName().toString()))));
    }
    return all;
  }

  private List<DeviceAddress> devices(AccountId account) {
    return list(folder(account)).stream()
        .map(device -> new DeviceId(Integer.parseInt(device.getFileName().toString())))
        .map(device -> new DeviceAddress(account, device))
        .toList();
  }

  @Override
  public void drop(DeviceAddress addressee) {
    list(folder(addressee)).forEach(FileBlobStore::delete);
  }

  @Override
  public void expireBefore(long time) {
    for (DeviceAddress addressee : addressees()) {
      for (Path file : list(folder(addressee))) {
        if (isOlder(file, time)) {
          delete(file);
        }
      }
    }
  }

  private static boolean isOlder(Path file, long time) {
    try {
      return Files.getLastModifiedTime(file).toMillis() < time;
    } catch (NoSuchFileException _) {
      return false;
    } catch (IOException failure) {
      throw new UncheckedIOException("a blob's age", failure);
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      List<Path> all = new ArrayList<>();
      entries.forEach(all::add);
      return all;
    } catch (IOException failure) {
      throw new UncheckedIOException("blobs could not be listed", failure);
    }
  }
}
