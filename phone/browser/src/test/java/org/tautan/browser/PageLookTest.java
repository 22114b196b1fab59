package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.linking.LinkEmoji;
import org.tautan.relay.PageHash;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The page as a person uses it, served by a real relay: from the computer's code to a chat. Keeps
/// a picture of every screen in `target/screens`.
class PageLookTest {
  @TempDir private Path folder;

  @Test
  void leadsFromTheCodeToAChatInEnglishAndLight() throws IOException, InterruptedException {
    story("en-US", "light", "Your name", "Done");
  }

  @Test
  void leadsFromTheCodeToAChatInIndonesianAndDark() throws IOException, InterruptedException {
    story("id-ID", "dark", "Nama Anda", "Selesai");
  }

  private void story(String language, String scheme, String asks, String done)
      throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      BrowserTab tab = chromium.open("about:blank");
      tab.prefer(scheme, language);
      TestDevice desk = world.device("Desk");
      TestDevice budi = world.phone("Budi");
      Screens screens = new Screens(tab, world, language + "-" + scheme + "-");
      tab.navigate(LinkCodes.admitting(world, desk));
      screens.shows(asks, "1-first-run");
      assertEquals("", tab.evaluate("location.hash").getAsString());
      screens.type("#name", "Ana");
      screens.type("#pin", "246810");
      screens.press("#begin");
      world.until(() -> desk.last(EngineEvent.LinkPeerMet.class).isPresent());
      List<LinkEmoji> emoji = desk.last(EngineEvent.LinkPeerMet.class).orElseThrow().emoji();
      screens.shows(emoji.getFirst().symbol(), "2-emoji");
      desk.engine().companionLink().accept();
      screens.press("#same");
      screens.shows(done, "3-done");
      screens.press("#to-kit");
      String letters = confirmKit(screens);
      chat(world, screens, budi);
      screens.press("#back");
      screens.shows("Budi", "5-chats");
      screens.press("#devices");
      screens.shows("Test OS", "6-devices");
      rename(screens);
      newDevice(screens);
      screens.awaits("document.getElementById('page-hash').textContent === '" + ownHash() + "'");
      screens.press("#change-pin");
      changePin(screens);
      unlock(screens);
      forget(screens);
      restore(screens, letters);
      assertFalse(tab.evaluate("document.body.innerText.includes('undefined')").getAsBoolean());
    }
  }

  /// The engine's part is played, because a phone links its devices itself: another copy of it
  /// would have to.
  private static void newDevice(Screens screens) {
    screens.tab().evaluate(A_DEVICE_JOINS);
    screens.awaits("document.querySelector('#new-device')");
    screens.shows("Laptop kantor", "6-new-device");
    screens.press("#seen-device");
    screens.awaits("!document.querySelector('#new-device')");
  }

  private static final String A_DEVICE_JOINS =
      """
      (() => {
        let news = [{ device: 2, name: 'Laptop kantor', platform: 'Windows', linkedOn: 1795392000000 }];
        const post = Worker.prototype.postMessage;
        let told = false;
        Worker.prototype.postMessage = function (question) {
          const answers = { 'new-devices': () => news, 'seen-device': () => ((news = []), {}) };
          const answer = answers[question.name];
          if (!answer) post.call(this, question);
          else queueMicrotask(() => this.onmessage({ data: { id: question.id, answer: answer() } }));
          if (told) return;
          told = true;
          this.onmessage({ data: { told: { event: 'device-joined' } } });
        };
        dispatchEvent(new Event('online'));
      })()
      """;

  private static void rename(Screens screens) {
    screens.press(".rename");
    screens.type("#device-name", "   ");
    screens.press("#rename .main");
    screens.awaits("document.querySelector('.hint[role=status]').textContent !== ''");
    screens.type("#device-name", "Meja kerja di rumah nenek, dekat jendela");
    screens.picture("6-rename");
    screens.press("#rename .main");
    screens.awaits("!document.querySelector('#rename')");
    screens.shows("Meja kerja di rumah nenek", "6-renamed");
  }

  private static String ownHash() {
    return PageHash.ofThisProgram().orElseThrow().grouped();
  }

  /// Gives the kit's letters.
  private static String confirmKit(Screens screens) {
    screens.type("#typed", "AAAA");
    screens.press("#confirm-kit");
    screens.awaits("document.querySelector('.trouble').textContent !== ''");
    screens.picture("7-kit");
    screens.press("#later");
    screens.press("#kit");
    screens.awaits("document.querySelectorAll('.letters li').length === 14");
    String all = screens.tab().evaluate(LETTERS).getAsString();
    screens.print("7-kit");
    int asked =
        screens
            .tab()
            .evaluate("Number(document.querySelector('label').innerText.match(/[0-9]+/)[0])")
            .getAsInt();
    String letters = "document.querySelectorAll('.letters li')[" + (asked - 1) + "].textContent";
    screens.type("#typed", screens.tab().evaluate(letters).getAsString());
    screens.press("#confirm-kit");
    screens.awaits("document.querySelector('.adding') && !document.querySelector('#kit')");
    return all;
  }

  private static void changePin(Screens screens) {
    screens.type("#old-pin", "000000");
    screens.type("#pin", "135790");
    screens.press("#change");
    screens.awaits("document.querySelector('.trouble').textContent !== ''");
    screens.picture("8-change-pin");
    screens.type("#old-pin", "246810");
    screens.type("#pin", "135790");
    screens.press("#change");
    screens.awaits("document.querySelector('form .hint[role=status]').textContent !== ''");
  }

  /// The page asks for the PIN when it is opened, and again when nobody looked at it for long.
  private static void unlock(Screens screens) {
    screens.tab().navigate(screens.world().page().toString());
    screens.type("[name=pin]", "246810");
    screens.press("#unlock button");
    screens.awaits("document.querySelector('.trouble').textContent !== ''");
    screens.picture("9-unlock");
    screens.type("[name=pin]", "135790");
    screens.press("#unlock button");
    screens.shows("Budi", "5-chats");
    screens.tab().evaluate(OUT_OF_SIGHT.formatted(14));
    screens.awaits("document.querySelector('#devices')");
    screens.tab().evaluate(OUT_OF_SIGHT.formatted(15));
    screens.awaits("document.querySelector('#unlock')");
  }

  private static void forget(Screens screens) {
    screens.press("#forgotten");
    screens.press("#erase");
    screens.awaits("document.querySelector('#erase-sure')");
    screens.picture("10-forgotten");
    screens.press("#erase-sure");
    screens.awaits("document.querySelector('#have-kit')");
    screens.picture("11-erased");
  }

  private static void restore(Screens screens, String letters) {
    screens.press("#have-kit");
    screens.type("#kit-text", letters.substring(1));
    screens.press("#read-kit");
    screens.awaits("document.querySelector('.trouble').textContent !== ''");
    screens.picture("12-kit-asked");
    screens.type("#kit-text", letters);
    screens.press("#read-kit");
    screens.type("#name", "Ana");
    screens.type("#pin", "112233");
    screens.picture("13-restore");
    screens.press("#restore");
    screens.awaits("document.querySelector('.adding') && !document.querySelector('#kit')");
    screens.press("#devices");
    screens.awaits("document.querySelectorAll('.device').length === 2");
    screens.picture("14-restored");
  }

  private static final String LETTERS =
      "[...document.querySelectorAll('.letters li')].map((li) => li.textContent).join(' ')";

  private static final String OUT_OF_SIGHT =
      """
      (() => {
        const see = (state, at) => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          Date.now = () => at;
          document.dispatchEvent(new Event('visibilitychange'));
        };
        const now = Date.now();
        see('hidden', now);
        see('visible', now + %d * 60000);
      })()
      """;

  private static void chat(TestWorld world, Screens screens, TestDevice budi) {
    screens.type(".adding input", budi.engine().chats().contactLink(world.page()).text());
    screens.press(".adding button");
    screens.type(".composer textarea", "Halo Budi! <b>Apa kabar?</b>");
    screens.press("#send");
    world.until(() -> !budi.engine().chats().list().isEmpty());
    var ana = budi.engine().chats().list().getFirst().account();
    world.until(() -> budi.texts(ana).contains("Halo Budi! <b>Apa kabar?</b>"));
    budi.engine().chats().accept(ana);
    budi.engine().chats().send(ana, "Baik 🙂 — dan kamu?");
    screens.shows("dan kamu?", "4-chat");
  }
}
