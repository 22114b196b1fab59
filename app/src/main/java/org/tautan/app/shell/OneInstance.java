package org.tautan.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// That one window at a time shows the data of one folder: a second start hands over what it was
/// asked to open, and ends.
///
/// They meet at a Unix domain socket in the folder, which is the owner's alone; Windows 10 and
/// later have those as well. What is handed over is one text of at most [#LONGEST] bytes, empty for
/// "come to the front".
public final class OneInstance implements AutoCloseable {
  private static final Logger LOG = System.getLogger(OneInstance.class.getName());

  /// Bytes of the longest text that is handed over.
  static final int LONGEST = 4_096;

  private final ServerSocketChannel door;
  private final Path place;

  private OneInstance(ServerSocketChannel door, Path place) {
    this.door = door;
    this.place = place;
  }

  /// Becomes the one instance of a folder, or hands a text over to the one that is.
  ///
  /// @param text what this start was asked to open; empty for nothing
  /// @return empty when another instance has taken the text
  /// @throws IOException when this folder cannot hold a socket: then nothing keeps two instances
  ///   apart but the store's lock
  public static Optional<OneInstance> in(Path folder, String text) throws IOException {
    Path place = folder.resolve("window.sock");
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(place);
    if (Files.exists(place) && handOver(address, text)) {
      return Optional.empty();
    }
    // left behind by an instance that was killed: nobody answers there
    Files.deleteIfExists(place);
    ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      door.bind(address);
    } catch (IOException e) {
      door.close();
      throw e;
    }
    return Optional.of(new OneInstance(door, place));
  }

  /// Takes what later starts hand over, until it is closed.
  ///
  /// @param background runs the waiting for them
  /// @param opened is told each text, on that thread
  public void listen(Executor background, Consumer<String> opened) {
    background.execute(() -> {
      while (door.isOpen()) {
        try (SocketChannel visitor = door.accept()) {
          opened.accept(read(visitor));
        } catch (ClosedChannelException _) {
          LOG.log(Level.DEBUG, "the door is closed");
        } catch (IOException e) {
          LOG.log(Level.WARNING, "Another start could not hand over what it was to open", e);
        }
      }
    });
  }

  @Override
  public void close() {
    try {
      door.close();
      Files.deleteIfExists(place);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The socket of the window stays behind", e);
    }
  }

  private static boolean handOver(UnixDomainSocketAddress address, String text) throws IOException {
    try (SocketChannel door = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      if (!door.connect(address)) {
        return false;
      }
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        door.write(bytes);
      }
      return true;
    } catch (SocketException _) {
      // nobody is behind it
      return false;
    }
  }

  private static String read(SocketChannel visitor) throws IOException {
    InputStream in = Channels.newInputStream(visitor);
    return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
  }
}
