package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// Looking for messages: in all chats, and in one.
class SearchScreensTest {
  private static final int MANY = 130;
  private static final String LONG =
      "Budiman Sastrowardoyo Kartawidjaja dari Kelompok Jalan Pagi Kebayoran";
  private static final String FIRST =
      "Rapatnya jadi di ruang yang biasa, lalu makan siang di Café Batavia; jangan lupa <b>map</b>";

  @TempDir private Path folder;

  @Test
  void findsInAllChatsInEnglishAndLight() throws IOException, InterruptedException {
    inAllChats("en-US", "light", "Nothing was found for");
  }

  @Test
  void findsInAllChatsInIndonesianAndDark() throws IOException, InterruptedException {
    inAllChats("id-ID", "dark", "Tidak ada yang ditemukan");
  }

  private void inAllChats(String language, String scheme, String nothing)
      throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      Screens screens = filled(world, chromium, language, scheme);
      write(screens, "#search", "xylophon");
      screens.shows(nothing, "1-nothing");
      write(screens, "#search", "budiman");
      screens.awaits("document.querySelectorAll('#found-chats .row').length === 1");
      screens.picture("2-name");
      write(screens, "#search", "pesan");
      screens.awaits("document.querySelectorAll('.hit').length >= 30");
      screens.awaits(
          "document.querySelector('.hit .line').innerText.endsWith('pesan ' + " + (MANY - 1) + ")");
      screens.picture("3-many");
      screens.awaits(
          "(scrollTo(0, 1e6), document.documentElement.scrollHeight > " + MANY + " * 68)");
      screens.tab().evaluate("scrollTo(0, 0)");
      write(screens, "#search", "CAFE batav");
      screens.awaits("document.querySelector('.hit mark')?.innerText === 'Café'");
      assertEquals(0, count(screens, ".hit b"));
      screens.picture("4-one");
      screens.press(".hit");
      screens.awaits("document.querySelector('.marked')?.innerText.includes('Café Batavia')");
      assertTrue(isInSight(screens, ".marked"));
      screens.picture("5-jumped");
      assertTrue(count(screens, ".messages li") < MANY, "only what is around it");
      screens.awaits("!document.querySelector('.marked')");
      screens.press("#newest");
      screens.awaits(
          "document.querySelector('.messages').lastElementChild.innerText.includes('"
              + (MANY - 1)
              + "')");
      screens.press("#back");
      screens.awaits("document.querySelector('#search').value === 'CAFE batav'");
      screens.awaits("document.querySelectorAll('.hit').length === 1");
      escape(screens, "#search");
      screens.awaits("document.querySelector('#rows') && !document.querySelector('.found')");
    }
  }

  @Test
  void goesFromHitToHitInOneChat() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      Screens screens = filled(world, chromium, "id-ID", "light");
      screens.press(".row");
      screens.awaits("document.querySelectorAll('.messages li').length === 50");
      screens.picture("6-chat");
      screens.press("#find-in-chat");
      write(screens, "#find", "xylophon");
      screens.shows("Tidak ada pesan", "7-no-hit");
      write(screens, "#find", "pesan");
      screens.shows("1 dari " + MANY, "8-newest-hit");
      assertTrue(isInSight(screens, ".marked"));
      for (int place = 2; place <= 55; place++) {
        screens.press("#older");
        screens.awaits(
            "document.querySelector('.finding').innerText.includes('" + place + " dari')");
      }
      screens.awaits(
          "document.querySelector('.marked')?.innerText.includes('pesan " + (MANY - 55) + "')");
      assertTrue(isInSight(screens, ".marked"));
      screens.press("#newer-hit");
      screens.awaits("document.querySelector('.finding').innerText.includes('54 dari')");
      write(screens, "#find", "rapat");
      screens.awaits("document.querySelector('.marked')?.innerText.includes('Rapatnya')");
      assertTrue(isInSight(screens, ".marked"));
      screens.picture("9-oldest-hit");
      escape(screens, ".finding");
      screens.awaits("document.querySelector('#contact') && !document.querySelector('.finding')");
    }
  }

  /// Budi, whose name is long, has written much; what he wrote first is far from the newest.
  private Screens filled(TestWorld world, Chromium chromium, String language, String scheme)
      throws IOException, InterruptedException {
    String name = "search-" + language + "-" + scheme + "-";
    Founded ana = Founded.in(world, chromium, scheme, language, name);
    Screens screens = ana.screens();
    screens.tab().widen(360);
    TestDevice budi = world.phone(LONG);
    screens.type(".adding input", budi.engine().chats().contactLink(world.page()).text());
    screens.press(".adding button");
    screens.press("#back");
    budi.engine().chats().add(ana.desk().engine().chats().contactLink(world.page()).text());
    budi.engine().chats().send(ana.desk().account(), FIRST);
    for (int i = 0; i < MANY; i++) {
      budi.engine().chats().send(ana.desk().account(), "ini pesan " + i);
    }
    screens.awaits("document.querySelector('.badge')?.innerText === '" + (MANY + 1) + "'");
    return screens;
  }

  private static int count(Screens screens, String selector) {
    return screens
        .tab()
        .evaluate("document.querySelectorAll('" + selector + "').length")
        .getAsInt();
  }

  private static boolean isInSight(Screens screens, String selector) {
    return screens
        .tab()
        .evaluate(
            "(() => { const { top, bottom } = document.querySelector('"
                + selector
                + "').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight })()")
        .getAsBoolean();
  }

  /// Types as a person does, so that the page hears of it.
  private static void write(Screens screens, String where, String text) {
    screens.type(where, "");
    screens
        .tab()
        .evaluate(
            "(() => { const field = document.querySelector('"
                + where
                + "'); field.value = "
                + new JsonPrimitive(text)
                + "; field.dispatchEvent(new Event('input')) })()");
  }

  private static void escape(Screens screens, String where) {
    screens
        .tab()
        .evaluate(
            "document.querySelector('"
                + where
                + "').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))");
  }
}
