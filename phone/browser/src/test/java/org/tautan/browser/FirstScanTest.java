package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.EngineEvent;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The first run of a page that was opened without a code, as from the home screen: it reads the
/// computer's code itself.
class FirstScanTest {
  private static final int MOST_TAPS = 6;

  @TempDir private Path folder;

  @Test
  void makesTheAccountAndLinksTheComputerWhoseCodeTheCameraSees()
      throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        FakeCamera camera = FakeCamera.at(folder.resolve("film.y4m"));
        Chromium chromium = Chromium.start(folder.resolve("phone"), camera.flags())) {
      Screens screens = opened(world, chromium, "en-US", "light");
      TestDevice desk = world.device("Desk");
      screens.shows("Welcome to Tautan", "1-welcome");
      int taps = tap(screens, "#scan-code");
      screens.awaits("document.querySelector('#camera')?.videoWidth > 0");
      camera.see(CodePicture.of("https://example.org/menu"));
      screens.shows("not a Tautan code", "2-not-a-code");
      camera.see(CodePicture.of(LinkCodes.admitting(world, desk)));
      screens.shows("Your name", "3-name");
      assertEquals(
          0, screens.tab().evaluate("document.querySelectorAll('video').length").getAsInt());
      taps += introduce(screens);
      world.until(() -> desk.last(EngineEvent.LinkPeerMet.class).isPresent());
      desk.engine().companionLink().accept();
      taps += tap(screens, "#same");
      screens.shows("Done", "4-done");
      assertTrue(taps <= MOST_TAPS, taps + " taps");
      world.until(() -> desk.last(EngineEvent.Linked.class).isPresent());
    }
  }

  @Test
  void takesAPastedLinkAndAnotherOneWhenThatCameToNothing()
      throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium =
            Chromium.start(folder.resolve("phone"), "--use-fake-ui-for-media-stream")) {
      Screens screens = opened(world, chromium, "id-ID", "dark");
      TestDevice desk = world.device("Desk");
      screens.shows("Selamat datang", "1-welcome");
      tap(screens, "#scan-code");
      paste(screens, "https://example.org/menu");
      screens.shows("bukan kode Tautan", "2-not-a-code");
      tap(screens, "#back");
      tap(screens, "#scan-code");
      paste(screens, LinkCodes.admitting(world, desk));
      screens.shows("Nama Anda", "3-name");
      introduce(screens);
      tap(screens, "#different");
      screens.shows("Gambarnya berbeda", "4-different");
      tap(screens, "#again");
      TestDevice other = world.device("Other desk");
      paste(screens, LinkCodes.admitting(world, other));
      world.until(() -> other.last(EngineEvent.LinkPeerMet.class).isPresent());
      other.engine().companionLink().accept();
      tap(screens, "#same");
      screens.shows("Selesai", "5-done");
    }
  }

  @Test
  void goesOnWithAnAccountThatNoComputerHasRegisteredYet()
      throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium =
            Chromium.start(folder.resolve("phone"), "--use-fake-ui-for-media-stream")) {
      Screens screens = opened(world, chromium, "en-US", "dark");
      tap(screens, "#scan-code");
      paste(screens, LinkCodes.admitting(world, world.device("Desk")));
      introduce(screens);
      screens.awaits("document.querySelector('#different')");
      screens.tab().navigate(world.page().toString());
      screens.unlock(Founded.PIN);
      tap(screens, "#register");
      screens.shows("Scan the code", "5-again");
      tap(screens, "#scan-code");
      TestDevice other = world.device("Other desk");
      paste(screens, LinkCodes.admitting(world, other));
      world.until(() -> other.last(EngineEvent.LinkPeerMet.class).isPresent());
      other.engine().companionLink().accept();
      tap(screens, "#same");
      screens.shows("Other desk is linked", "6-done");
    }
  }

  private static Screens opened(TestWorld world, Chromium chromium, String language, String scheme)
      throws IOException, InterruptedException {
    BrowserTab tab = chromium.open("about:blank");
    tab.prefer(scheme, language);
    tab.widen(360);
    tab.navigate(world.page().toString());
    return new Screens(tab, world, "first-scan-" + language + "-" + scheme + "-");
  }

  private static int tap(Screens screens, String what) {
    screens.press(what);
    return 1;
  }

  /// Taps into the two fields and on.
  private static int introduce(Screens screens) {
    screens.type("#name", "Ana");
    screens.type("#pin", Founded.PIN);
    return 2 + tap(screens, "#begin");
  }

  private static void paste(Screens screens, String link) {
    screens.awaits("document.querySelector('.pasting')");
    screens.tab().evaluate("document.querySelector('details').open = true");
    screens.type(".pasting input", link);
    screens.press(".pasting button");
  }
}
