package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.frame.Request;

/// What a program sees that has a relay inside it.
class PublicFaceTest extends RelayTest {
  private long storedBytes() throws IOException {
    long sum = 0;
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
    }
    return sum;
  }

  @Test
  void countsDevicesAndSockets() {
    TestAccount ani = registered();
    try (RawClient _ = ani.phone.online(relay);
        RawClient stranger = new RawClient(relay)) {
      stranger.ask(new Request.Hello(new Nonce(TestDevice.random(Nonce.SIZE)), 1));
      assertEquals(1, relay.status().connectedDevices());
      assertTrue(relay.status().connections() >= 2, relay.status().toString());
    }
  }

  @Test
  void saysWhatItsFilesTake() throws IOException {
    registered();
    relay.close();
    assertEquals(storedBytes(), relay.status().storedBytes());
  }

  @Test
  void keepsItsFilesFromEverybodyElse() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path own = data.resolve("new").resolve("relay");
    try (Relay other = Relay.start(RelayConfig.onLoopback(own))) {
      TestAccount.registered(other, clock);
      assertEquals("rwx------", mode(own));
      try (Stream<Path> files = Files.list(own)) {
        for (Path file : files.toList()) {
          assertEquals("rw-------", mode(file), file.toString());
        }
      }
    }
  }

  @Test
  void tightensWhatAnOlderRelayLeftOpen() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    relay.close();
    Path store = data.resolve("relay.db");
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-r--r--"));
    startRelay();
    assertEquals("rw-------", mode(store));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
