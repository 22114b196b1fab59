package org.tautan.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneInstanceTest {
  @TempDir private Path folder;

  @Test
  void aSecondStartHandsOverWhatItWasToOpen() throws Exception {
    BlockingQueue<String> opened = new LinkedBlockingQueue<>();
    try (ExecutorService background = Executors.newSingleThreadExecutor();
        OneInstance first = OneInstance.in(folder, "").orElseThrow()) {
      first.listen(background, opened::add);
      assertTrue(OneInstance.in(folder, "tautan:ünï").isEmpty());
      assertEquals("tautan:ünï", opened.poll(10, TimeUnit.SECONDS));
      assertTrue(OneInstance.in(folder, "").isEmpty());
      assertEquals("", opened.poll(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void takesAtMostFourKibibytes() throws Exception {
    BlockingQueue<String> opened = new LinkedBlockingQueue<>();
    try (ExecutorService background = Executors.newSingleThreadExecutor();
        OneInstance first = OneInstance.in(folder, "").orElseThrow()) {
      first.listen(background, opened::add);
      assertTrue(OneInstance.in(folder, "a".repeat(100_000)).isEmpty());
      assertEquals("a".repeat(OneInstance.LONGEST), opened.poll(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aSocketThatAKilledInstanceLeftBehindIsNoInstance() throws IOException {
    Path place = folder.resolve("window.sock");
    try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(UnixDomainSocketAddress.of(place));
    }
    assertTrue(Files.exists(place));
    try (OneInstance next = OneInstance.in(folder, "").orElseThrow()) {
      assertTrue(Files.exists(place), next::toString);
    }
    assertFalse(Files.exists(place));
  }

  @Test
  void twoFoldersHaveTwoInstances() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    try (OneInstance one = OneInstance.in(folder, "").orElseThrow();
        OneInstance two = OneInstance.in(other, "").orElseThrow()) {
      assertFalse(one.equals(two));
    }
  }
}
