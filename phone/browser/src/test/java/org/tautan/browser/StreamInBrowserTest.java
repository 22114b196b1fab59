package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.protocol.AccountId;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The page where the browser opens no WebSocket.
class StreamInBrowserTest {
  private static final int MANY = 300;

  @TempDir private Path folder;

  @Test
  void linksAndChatsByAStreamUntilThereAreWebSockets() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        NoWebSockets way = new NoWebSockets(world.relay().address());
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      Screens screens = new Screens(chromium.open("about:blank"), world, "stream-en-light-");
      screens.tab().prefer("light", "en-US");
      String here = ":" + world.relay().address().getPort();
      Founded ana = Founded.in(screens, code -> code.replace(here, ":" + way.port()));
      TestDevice budi = world.phone("Budi");
      AccountId her = ana.desk().account();
      screens.type(".adding input", budi.engine().chats().contactLink(world.page()).text());
      screens.press(".adding button");
      screens.type(".composer textarea", "by requests");
      screens.press("#send");
      world.until(() -> budi.texts(her).contains("by requests"));
      budi.engine().chats().accept(her);
      IntStream.range(0, MANY)
          .forEach(i -> budi.engine().chats().send(her, "down the stream " + i));
      screens.awaits("document.body.innerText.includes('down the stream " + (MANY - 1) + "')");
      world.until(() -> ana.desk().texts(budi.account()).size() == MANY + 1);
      assertTrue(way.asked("WebSocket refused") >= 2, "WebSockets were not tried first");
      assertTrue(way.asked("GET /stream") >= 1);
      assertTrue(way.asked("POST /stream") >= 2);
      way.relent();
      budi.engine().chats().send(her, "by a WebSocket");
      screens.awaits("document.body.innerText.includes('by a WebSocket')");
      assertTrue(way.asked("WebSocket passed") >= 1);
    }
  }
}
