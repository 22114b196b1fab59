package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.HistoryProgress.State;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// "Link a device" on a phone that has an account: the page's own scanner, before a camera that
/// sees what a test shows it, and without one.
class ScannerTest {
  @TempDir private Path folder;

  @Test
  void linksAComputerWhoseCodeTheCameraSees() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        FakeCamera camera = FakeCamera.at(folder.resolve("film.y4m"));
        Chromium chromium = Chromium.start(folder.resolve("phone"), camera.flags())) {
      Screens screens =
          Founded.in(world, chromium, "light", "en-US", "scanner-en-light-").screens();
      TestDevice second = world.device("Second desk");
      toTheScanner(screens);
      screens.awaits("document.querySelector('#camera')?.videoWidth > 0");
      camera.see(CodePicture.of("https://example.org/menu"));
      screens.shows("not a Tautan code", "2-not-a-code");
      camera.see(CodePicture.of(LinkCodes.of(world, second)));
      screens.shows("Does your computer show these?", "3-pictures");
      assertFalse(screens.tab().evaluate("!!document.querySelector('video')").getAsBoolean());
      world.until(() -> second.last(EngineEvent.LinkPeerMet.class).isPresent());
      second.engine().companionLink().accept();
      screens.press("#same");
      screens.shows("How much of your earlier messages may it have?", "4-depth");
      screens.awaits("document.querySelector('.sheet button').id === 'depth-all'");
      screens.press("#depth-all");
      screens.shows("Second desk is linked", "5-done");
      world.until(() -> second.last(EngineEvent.Linked.class).isPresent());
      second.engine().goOnline();
      world.until(() -> second.engine().history().progress().state() == State.COMPLETE);
      screens.press("#to-devices");
      screens.shows("Second desk", "6-devices");
    }
  }

  @Test
  void saysWhatIsWrongWithACodeAndGoesOn() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        FakeCamera camera = FakeCamera.at(folder.resolve("film.y4m"));
        Chromium chromium = Chromium.start(folder.resolve("phone"), camera.flags())) {
      Screens screens = Founded.in(world, chromium, "dark", "id-ID", "scanner-id-dark-").screens();
      TestDevice second = world.device("Second desk");
      toTheScanner(screens);
      String old = LinkCodes.of(world, second);
      second.clearEvents();
      world.clock().advance(Duration.ofMinutes(2));
      world.until(() -> second.last(EngineEvent.LinkCodeReady.class).isPresent());
      camera.see(CodePicture.of(old));
      screens.shows("Kode sudah terlalu lama", "2-expired");
      screens.press("#again");
      camera.see(
          CodePicture.of(second.last(EngineEvent.LinkCodeReady.class).orElseThrow().code().text()));
      screens.shows("Apakah komputer Anda menampilkan ini?", "3-pictures");
      screens.press("#different");
      screens.shows("Gambarnya berbeda", "4-different");
      screens.press("#back");
      screens.awaits("document.querySelectorAll('.device').length === 2");
    }
  }

  @Test
  void readsACodeFromAPictureAndFromAPastedLinkWithoutACamera()
      throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium =
            Chromium.start(folder.resolve("phone"), "--use-fake-ui-for-media-stream")) {
      Screens screens =
          Founded.in(world, chromium, "light", "en-US", "no-camera-en-light-").screens();
      TestDevice second = world.device("Second desk");
      toTheScanner(screens);
      screens.shows("shows no camera", "2-no-camera");
      choose(screens, "not a picture");
      screens.shows("no QR code to be read", "3-no-code");
      choose(screens, png(LinkCodes.of(world, second)));
      screens.shows("Does your computer show these?", "4-pictures");
      screens.press("#different");
      screens.press("#again");
      screens.tab().evaluate("document.querySelector('details').open = true");
      screens.type(".pasting input", LinkCodes.of(world, second));
      screens.picture("5-paste");
      screens.press(".pasting button");
      screens.awaits("document.body.innerText.includes('Does your computer show these?')");
      screens.press("#same");
      screens.shows("You pasted its link", "6-depth");
      screens.awaits("document.querySelector('.sheet button.main').id === 'depth-none'");
      screens.awaits("document.querySelector('.sheet button').id === 'depth-none'");
    }
  }

  @Test
  void saysWhatToDoWhenTheCameraIsRefused() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        FakeCamera camera = FakeCamera.at(folder.resolve("film.y4m"));
        Chromium chromium =
            Chromium.start(folder.resolve("phone"), "--use-fake-device-for-media-stream")) {
      Screens screens = Founded.in(world, chromium, "dark", "en-US", "refused-en-dark-").screens();
      screens.tab().refuse("camera");
      toTheScanner(screens);
      screens.shows("may not use the camera", "2-refused");
    }
  }

  @Test
  void asksForThePinBeforeTheCamera() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      Screens screens = Founded.in(world, chromium, "light", "id-ID", "pin-id-light-").screens();
      screens.press("#devices");
      screens.press("#link");
      screens.type("#pin", "135790");
      screens.press("#prove");
      screens.shows("PIN itu salah", "1-wrong");
      assertEquals(
          0, screens.tab().evaluate("document.querySelectorAll('.scanner').length").getAsInt());
    }
  }

  private static void toTheScanner(Screens screens) {
    screens.press("#devices");
    screens.press("#link");
    screens.type("#pin", Founded.PIN);
    screens.picture("1-pin");
    screens.press("#prove");
    screens.awaits("document.querySelector('.scanner')");
  }

  private static void choose(Screens screens, String base64) {
    screens
        .tab()
        .evaluate(
            "(async () => {"
                + " const input = document.querySelector('#picture');"
                + " const chosen = new DataTransfer();"
                + " const bytes = Uint8Array.from("
                + new JsonPrimitive(base64)
                + ", (c) => c.charCodeAt(0));"
                + " chosen.items.add(new File([bytes], 'code.png'));"
                + " input.files = chosen.files;"
                + " input.dispatchEvent(new Event('change'));"
                + "})()");
  }

  private static String png(String text) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(CodePicture.of(text), "png", png);
    return png.toString(StandardCharsets.ISO_8859_1);
  }
}
