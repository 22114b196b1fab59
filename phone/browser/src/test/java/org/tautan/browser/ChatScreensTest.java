package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.desktop.qr.QrReader;
import org.tautan.desktop.qr.QrReading;
import org.tautan.engine.api.SafetyCode;
import org.tautan.engine.api.SafetyComparison;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.CodeReading;
import org.tautan.protocol.linking.ContactLink;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// Conversations as a person has them on the page: long ones, unfinished ones, with strangers, and
/// with somebody who may not be who they say.
class ChatScreensTest {
  private static final int MANY = 130;

  @TempDir private Path folder;

  @Test
  void showsAnOldConversationPageByPageAndKeepsThePlace() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      Founded ana = Founded.in(world, chromium, "light", "en-US", "chat-en-light-");
      Screens screens = ana.screens();
      TestDevice budi = friend(world, ana);
      for (int i = 0; i < MANY; i++) {
        budi.engine().chats().send(ana.desk().account(), "message " + i);
      }
      screens.awaits("document.querySelector('.badge')?.innerText === '" + (MANY + 1) + "'");
      screens.press(".row");
      screens.shows("message 129", "1-newest");
      assertEquals(50, shown(screens));
      String offset =
          "(() => { const row = [...document.querySelectorAll('.messages p')]"
              + ".find((p) => p.innerText === 'message 85'); return row.getBoundingClientRect().top"
              + " })()";
      screens.tab().evaluate("document.scrollingElement.scrollTop = 250");
      double before = screens.tab().evaluate(offset).getAsDouble();
      screens.awaits("document.querySelectorAll('.messages li').length === 100");
      assertEquals(before, screens.tab().evaluate(offset).getAsDouble(), 1.5);
      screens.picture("2-older");
      screens.tab().evaluate("document.scrollingElement.scrollTop = 0");
      screens.awaits("document.body.innerText.includes('message 0')");
      budi.engine().chats().send(ana.desk().account(), "one more");
      screens.awaits(
          "document.querySelector('.messages').lastElementChild.innerText.includes('one more')");
      screens.tab().evaluate("document.scrollingElement.scrollTop = 1e9");
      screens.type(".composer textarea", "an answer");
      screens.press("#send");
      world.until(() -> budi.texts(ana.desk().account()).contains("an answer"));
    }
  }

  @Test
  void keepsWhatIsNotSentYet() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      Founded ana = Founded.in(world, chromium, "dark", "id-ID", "chat-id-dark-");
      Screens screens = ana.screens();
      friend(world, ana);
      screens.press(".row");
      write(screens, "belum selesai");
      screens.press("#back");
      screens.shows("Draf: belum selesai", "1-draft");
      screens.tab().navigate(world.page().toString());
      screens.unlock(Founded.PIN);
      screens.awaits("document.body?.innerText.includes('Draf: belum selesai')");
      screens.press(".row");
      screens.awaits("document.querySelector('.composer textarea').value === 'belum selesai'");
      screens.press("#send");
      screens.awaits("document.querySelector('.composer textarea').value === ''");
      screens.press("#back");
      screens.awaits("!document.body.innerText.includes('Draf:')");
    }
  }

  @Test
  void letsThePersonDecideAboutStrangers() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      Founded ana = Founded.in(world, chromium, "light", "id-ID", "request-id-light-");
      Screens screens = ana.screens();
      TestDevice stranger = world.phone("Stranger");
      AccountId her = ana.desk().account();
      ContactLink right = ana.desk().engine().chats().contactLink(world.page());
      stranger.engine().chats().add(withoutItsKey(right).text());
      stranger.engine().chats().send(her, "buy now");
      screens.press("#shelf-requests");
      screens.shows("buy now", "1-requests");
      screens.press(".row");
      screens.shows("tidak ada di kontak Anda", "2-request");
      assertTrue(screens.tab().evaluate("!document.querySelector('.composer')").getAsBoolean());
      screens.press("#block");
      screens.press("#unblock");
      screens.awaits("document.querySelector('.composer')");
    }
  }

  @Test
  void showsAndComparesSafetyNumbers() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      Founded ana = Founded.in(world, chromium, "light", "en-US", "safety-en-light-");
      Screens screens = ana.screens();
      TestDevice budi = friend(world, ana);
      AccountId her = ana.desk().account();
      world.until(() -> budi.engine().chats().safetyCode(her).isPresent());
      String digits = budi.engine().chats().safetyNumber(her).orElseThrow().digits();
      screens.press(".row");
      screens.press("#contact");
      screens.awaits("document.querySelector('.code')");
      assertEquals(
          digits,
          screens
              .tab()
              .evaluate(
                  "[...document.querySelectorAll('.digits li')].map((l) => l.innerText).join('')")
              .getAsString());
      screens.picture("1-number");
      assertTrue(
          SafetyCode.read(codeOnScreen(screens))
                  instanceof CodeReading.Found<SafetyCode>(SafetyCode shown)
              && budi.engine().chats().safetyCode(her).orElseThrow().compare(shown)
                  == SafetyComparison.SAME);
      compareWith(screens, budi.engine().chats().safetyCode(her).orElseThrow().text());
      screens.shows("Nobody stands between you", "2-same");
      TestDevice eve = world.phone("Eve");
      world.introduce(eve, ana.desk());
      eve.engine().chats().send(her, "hi");
      world.until(() -> eve.engine().chats().safetyCode(her).isPresent());
      compareWith(screens, eve.engine().chats().safetyCode(her).orElseThrow().text());
      screens.shows("The numbers differ!", "3-different");
    }
  }

  /// Somebody whom Ana knows and who knows her.
  private static TestDevice friend(TestWorld world, Founded ana) {
    TestDevice budi = world.phone("Budi");
    ana.screens().type(".adding input", budi.engine().chats().contactLink(world.page()).text());
    ana.screens().press(".adding button");
    ana.screens().press("#back");
    budi.engine().chats().add(ana.desk().engine().chats().contactLink(world.page()).text());
    budi.engine().chats().send(ana.desk().account(), "hello");
    ana.screens().awaits("document.querySelector('.row .line')?.innerText === 'hello'");
    ana.screens().awaits("document.querySelector('.badge')");
    return budi;
  }

  private static ContactLink withoutItsKey(ContactLink link) {
    return new ContactLink(
        link.origin(),
        link.account(),
        link.relay(),
        WireSecret.copyOf(new byte[link.contactKey().size()]));
  }

  private static int shown(Screens screens) {
    return screens.tab().evaluate("document.querySelectorAll('.messages li').length").getAsInt();
  }

  /// Types as a person does, so that the page hears of it.
  private static void write(Screens screens, String text) {
    screens.type(".composer textarea", text);
    screens
        .tab()
        .evaluate("document.querySelector('.composer textarea').dispatchEvent(new Event('input'))");
  }

  private static void compareWith(Screens screens, String code) {
    screens.press("#compare");
    screens.type(".pasting input", code);
    screens.press(".pasting button");
    screens.awaits("document.querySelector('#result')?.dataset.outcome");
  }

  /// What the code in the picture of the screen says.
  private String codeOnScreen(Screens screens) {
    Path picture = folder.resolve("code.png");
    screens.tab().evaluate("document.querySelector('.code').scrollIntoView()");
    screens.tab().picture(picture);
    return QrReader.searchFile(picture) instanceof QrReading.Found(List<String> texts)
        ? texts.getFirst()
        : "no code";
  }
}
