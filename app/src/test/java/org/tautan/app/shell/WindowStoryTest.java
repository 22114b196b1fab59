package org.tautan.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.stage.AppWorld;
import org.tautan.desktop.store.SqliteStore;

class WindowStoryTest {
  @TempDir private Path folder;

  @Test
  void opensWhereAndAsLargeAsItWasClosed() {
    try (AppWorld world = AppWorld.open(folder, Settings.STANDARD)) {
      world.see("#link");
      world.onWindow(() -> {
        world.stage().setX(40);
        world.stage().setY(60);
        world.stage().setWidth(900);
        world.stage().setHeight(640);
      });
    }
    try (AppWorld world = AppWorld.open(folder, Settings.STANDARD)) {
      world.see("#link");
      world.until("the same size", () -> world.stage().getWidth() == 900);
      assertEquals(640, world.stage().getHeight());
    }
  }

  @Test
  void aPlaceThatNoScreenShowsIsNotUsed() throws Exception {
    Path data = Files.createDirectories(folder.resolve("computer"));
    Files.writeString(
        data.resolve("window.properties"), "x=90000\ny=90000\nwidth=700\nheight=500\n");
    try (AppWorld world = AppWorld.open(folder, Settings.STANDARD)) {
      world.see("#link");
      world.until("a place on the screen", () -> world.stage().getX() < 5_000);
    }
  }

  @Test
  void saysWhoHoldsTheDataAndTriesAgain() throws Exception {
    Path data = Files.createDirectories(folder.resolve("computer").resolve("engine"));
    try (var other = SqliteStore.open(data);
        AppWorld world = AppWorld.open(folder, Settings.STANDARD)) {
      world.see("#shell-try-again");
      world.picture("data-in-use");
      other.close();
      world.click("#shell-try-again");
      world.see("#link");
    }
  }
}
