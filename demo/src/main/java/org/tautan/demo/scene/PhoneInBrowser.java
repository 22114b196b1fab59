package org.tautan.demo.scene;

import com.google.gson.JsonObject;
import java.awt.AWTException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tautan.browser.ScreenCamera;
import org.tautan.demo.process.Commands;
import org.tautan.demo.process.Device;
import org.tautan.demo.story.DeviationException;
import org.tautan.desktop.qr.QrReader;
import org.tautan.desktop.qr.QrReading;

/// Citra has installed nothing: her phone is a browser that shows the relay's page. Its camera
/// films this computer's screen.
final class PhoneInBrowser implements AutoCloseable {
  private final Stage stage;
  private final Windows windows;
  private Optional<ScreenCamera> camera = Optional.empty();
  private Optional<PageInBrowser> page = Optional.empty();

  PhoneInBrowser(Stage stage, Windows windows) {
    this.stage = stage;
    this.windows = windows;
  }

  /// The phone's own camera app has read a computer's code, and opens what it says in the browser.
  String accountThroughLink() throws DeviationException, InterruptedException {
    Person citra = stage.citra();
    Device companion = stage.startCompanion("C1");
    citra.keep(companion);
    companion.ready();
    companion.tell(Commands.of("link"));
    companion.await(Device.event("link-code"), 0, "a QR code");
    PageInBrowser phone = open(read("C1"));
    phone.type("#name", stage.secret(citra.name()));
    phone.type("#pin", stage.secret(citra.pin()));
    phone.press("#begin");
    String pictures = compare(companion, phone, "#same");
    phone.press("#to-kit");
    phone.press("#later");
    return "account made in the browser; C1 linked (" + pictures + ")";
  }

  private String read(String companion) throws DeviationException {
    if (QrReader.searchFile(stage.png(companion)) instanceof QrReading.Found(List<String> texts)) {
      return texts.getFirst();
    }
    throw new DeviationException("no code to be read in " + stage.png(companion));
  }

  private PageInBrowser open(String url) throws DeviationException {
    try {
      ScreenCamera filming = ScreenCamera.start(stage.directory().resolve("screen.y4m"));
      camera = Optional.of(filming);
      return open(url, filming);
    } catch (IOException | AWTException e) {
      throw new DeviationException("the screen cannot be filmed: " + e);
    }
  }

  private PageInBrowser open(String url, ScreenCamera filming) throws DeviationException {
    PageInBrowser phone = PageInBrowser.open(stage.directory().resolve("C"), url, filming.flags());
    page = Optional.of(phone);
    return phone;
  }

  /// Inside the page: the camera, before it the window with its code, and no other way between.
  String scansAWindow() throws DeviationException, InterruptedException {
    Person citra = stage.citra();
    PageInBrowser phone = page.orElseThrow();
    phone.press("#devices");
    phone.press("#link");
    phone.type("#pin", citra.pin());
    phone.press("#prove");
    phone.awaits("document.querySelector('#camera')?.videoWidth > 0");
    phone.picture(stage.pictures().resolve("C-films-the-screen.png"));
    Device window = stage.startCompanion("C2");
    citra.keep(window);
    window.ready();
    window.tell(Commands.of("link"));
    long shown = System.nanoTime();
    window.await(Device.event("link-peer"), 0, "the browser's page");
    long met = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - shown);
    phone.picture(stage.pictures().resolve("C-pictures-to-compare.png"));
    windows.picture(window, "pictures-to-compare");
    String pictures = compare(window, phone, "#same", "#depth-all");
    phone.press("#to-devices");
    phone.awaits("document.querySelectorAll('.device').length === 3");
    return "filmed and read %d ms after it was shown; C2 linked (%s)".formatted(met, pictures);
  }

  /// @param presses what the person answers on the phone
  private static String compare(Device companion, PageInBrowser phone, String... presses)
      throws DeviationException, InterruptedException {
    JsonObject met = companion.await(Device.event("link-peer"), 0, "the browser's page");
    String pictures = Linking.pictures(met);
    String shown = phone.pictures();
    if (!shown.equals(pictures)) {
      throw new DeviationException("different pictures: " + shown + ", " + pictures);
    }
    companion.tell(Commands.of("link-accept"));
    for (String press : presses) {
      phone.press(press);
    }
    companion.await(Device.event("linked"), 0, "the end of the linking");
    Stage.online(companion);
    return pictures;
  }

  /// The browser is killed, its computer chats on, and it fetches what it has missed.
  String comesBack() throws DeviationException, InterruptedException {
    Device ani = stage.ani().phone();
    Device companion = stage.citra().device("C1");
    PageInBrowser phone = page.orElseThrow();
    phone.press("#back");
    phone.type(".adding input", Stage.text(ani.tell(Commands.of("contact")), "link"));
    phone.press(".adding button");
    String first = stage.secret("Halo Ani, ini dari browser");
    phone.type(".composer textarea", first);
    phone.press("#send");
    String citra = Stage.text(hears(ani, first).getAsJsonObject("message"), "chat");
    ani.tell(Commands.of("accept", "chat", citra));
    hears(companion, first);
    phone.kill();
    String away = stage.secret("Sekarang dari komputer, telepon mati");
    String answer = stage.secret("Sampai juga, Citra");
    companion.tell(Commands.of("send", "chat", stage.ani().account(), "text", away));
    hears(ani, away);
    ani.tell(Commands.of("send", "chat", citra, "text", answer));
    hears(companion, answer);
    PageInBrowser again = open(page(), camera.orElseThrow());
    again.type("#unlock [name=pin]", stage.citra().pin());
    again.press("#unlock button.main");
    again.press(".row");
    again.shows(away);
    again.shows(answer);
    again.picture(stage.pictures().resolve("C-caught-up.png"));
    return "killed; C1 and Ani wrote to each other; the browser came back and has both messages";
  }

  private String page() {
    return stage.proxy().address().replaceFirst("^ws", "http") + "/";
  }

  private static JsonObject hears(Device device, String text)
      throws DeviationException, InterruptedException {
    return device.await(
        line -> Device.event("message").test(line) && line.toString().contains(text), 0, text);
  }

  @Override
  public void close() {
    page.ifPresent(PageInBrowser::close);
    camera.ifPresent(ScreenCamera::close);
  }
}
