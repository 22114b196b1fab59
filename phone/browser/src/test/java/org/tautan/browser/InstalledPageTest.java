package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The page as the phone keeps it: without its relay, and when the relay has a newer one.
class InstalledPageTest {
  private static final String KEPT = "navigator.serviceWorker.ready.then(() => true)";

  @TempDir private Path folder;

  @Test
  void startsWithoutItsRelayAndSendsLaterWhatWasWrittenMeanwhile()
      throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"))) {
      Founded ana = Founded.in(world, chromium, "light", "en-US", "installed-en-light-");
      Screens screens = ana.screens();
      TestDevice budi = world.phone("Budi");
      screens.type(".adding input", budi.engine().chats().contactLink(world.page()).text());
      screens.press(".adding button");
      screens.awaits("document.querySelector('.composer')");
      assertTrue(screens.tab().evaluate(KEPT).getAsBoolean());
      world.relay().close();
      screens.tab().navigate(world.page().toString());
      screens.tab().await("document.querySelector('#unlock [name=pin]')");
      screens
          .tab()
          .evaluate(
              "document.querySelector('#unlock [name=pin]').value = '" + Founded.PIN + "'; 1");
      screens.tab().evaluate("document.querySelector('#unlock button.main').click()");
      screens.tab().await("document.querySelector('.row')");
      screens.tab().await("document.body.innerText.includes('Connecting')");
      screens.picture("1-offline");
      screens.tab().evaluate("[...document.querySelectorAll('.row')].at(-1).click()");
      screens.tab().await("document.querySelector('.composer textarea')");
      screens
          .tab()
          .evaluate("document.querySelector('.composer textarea').value = 'written offline'; 1");
      screens.tab().evaluate("document.querySelector('#send').click()");
      screens.tab().await("document.body.innerText.includes('Waiting')");
      screens.picture("2-waiting");
      world.restartRelay();
      world.until(() -> budi.texts(ana.desk().account()).contains("written offline"));
    }
  }

  @Test
  void canBeInstalled() throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        Chromium chromium = Chromium.start(folder.resolve("phone"));
        BrowserTab tab = chromium.open(world.page().toString())) {
      tab.await("document.querySelector('h1')");
      JsonObject manifest = tab.manifest();
      assertEquals(0, manifest.getAsJsonArray("errors").size(), manifest.toString());
      assertTrue(manifest.get("url").getAsString().endsWith("/app.webmanifest"));
      assertEquals(
          "200 image/png",
          tab.evaluate(
                  "fetch('/app.webmanifest').then((r) => r.json())"
                      + ".then((m) => fetch(m.icons[1].src))"
                      + ".then((r) => r.status + ' ' + r.headers.get('content-type'))")
              .getAsString());
    }
  }

  @Test
  void takesANewerBundleWhenThePersonSaysSo() throws IOException, InterruptedException {
    try (TwoBundles relay = new TwoBundles();
        Chromium chromium = Chromium.start(folder.resolve("phone"));
        BrowserTab tab = chromium.open(relay.url())) {
      tab.await("document.querySelector('h1')");
      assertTrue(tab.evaluate(KEPT).getAsBoolean());
      relay.serve("b");
      tab.navigate(relay.url());
      tab.await("document.querySelector('#newer')");
      assertTrue(bundle(tab).contains("/page/a/"));
      tab.evaluate("document.querySelector('#newer').click()");
      tab.await("document.querySelector('script')?.src.includes('/page/b/')");
      tab.await("document.querySelector('h1') && !document.querySelector('#newer')");
      assertEquals(
          "/page/b/", tab.evaluate("caches.keys().then((all) => all.join())").getAsString());
    }
  }

  private static String bundle(BrowserTab tab) {
    return tab.evaluate("document.querySelector('script').src").getAsString();
  }
}
