package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of chats with 10,000 of them.
class ManyChatsTest {
  @TempDir private Path folder;

  @Test
  void goesSmoothlyThroughTenThousandChats() throws IOException, InterruptedException {
    try (PageServer server = new PageServer(folder, _ -> {});
        Chromium chromium = Chromium.start(folder.resolve("browser"));
        BrowserTab tab = chromium.open(server.url("chats.html"))) {
      tab.await("window.ready && document.querySelector('.row')");
      assertTrue(rows(tab) < 80, rows(tab) + " rows are drawn");
      JsonObject frames = tab.evaluate("scrollThrough(600, 300)").getAsJsonObject();
      System.out.println("10,000 chats, ms a frame: " + frames);
      assertTrue(frames.get("mean").getAsDouble() < 34, frames.toString());
      tab.evaluate("scrollTo(0, 340000)");
      tab.await("document.body.innerText.includes('Person 5000')");
      assertTrue(rows(tab) < 80, rows(tab) + " rows are drawn");
      double news = tab.evaluate("news(9000)").getAsDouble();
      System.out.println("10,000 chats, ms until one is on top: " + news);
      assertTrue(news < 1_000, "a message took " + news + " ms to the top");
    }
  }

  private static int rows(BrowserTab tab) {
    return tab.evaluate("document.querySelectorAll('.row').length").getAsInt();
  }
}
