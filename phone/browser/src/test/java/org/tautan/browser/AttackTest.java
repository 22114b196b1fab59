package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.EngineEvent;
import org.tautan.protocol.AccountId;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// What others try on a page that holds an account: by names, messages, links and a second tab.
class AttackTest {
  private static final String NAME = "<img src=x onerror=\"window.hacked='name'\">";
  private static final String TEXT =
      "<script>window.hacked='text'</script> javascript:window.hacked='link' {{7*7}} ${7*7}";

  @TempDir private Path folder;
  private TestWorld world;
  private Chromium chromium;
  private BrowserTab tab;
  private TestDevice desk;

  @BeforeEach
  void linkAPhone() throws IOException, InterruptedException {
    world = new TestWorld(folder.resolve("relay"));
    chromium = Chromium.start(folder.resolve("phone"));
    tab = chromium.open("about:blank");
    tab.prefer("light", "en-US");
    desk = world.device("Desk");
    tab.navigate(LinkCodes.admitting(world, desk));
    type("#name", "Ana");
    type("#pin", "246810");
    press("#begin");
    world.until(() -> desk.last(EngineEvent.LinkPeerMet.class).isPresent());
    desk.engine().companionLink().accept();
    press("#same");
    press("#to-kit");
    press("#later");
    here(".adding");
  }

  @AfterEach
  void stop() throws InterruptedException {
    chromium.close();
    world.close();
  }

  private void here(String selector) {
    awaits("document.querySelector('" + selector + "')");
  }

  private void awaits(String condition) {
    world.until(() -> tab.evaluate("!!(" + condition + ")").getAsBoolean());
  }

  private void shows(String text) {
    awaits("document.body.innerText.includes(" + new JsonPrimitive(text) + ")");
  }

  private void type(String where, String text) {
    here(where);
    tab.evaluate(
        "document.querySelector('" + where + "').value = " + new JsonPrimitive(text) + "; 1");
  }

  private void press(String what) {
    here(what);
    tab.evaluate("document.querySelector('" + what + "').click()");
  }

  private String evaluate(String script) {
    return tab.evaluate(script).getAsString();
  }

  @Test
  void namesAndMessagesAreNeverMarkup() {
    TestDevice mallory = world.phone(NAME);
    type(".adding input", mallory.engine().chats().contactLink(world.page()).text());
    press(".adding button");
    type(".composer textarea", TEXT);
    press("#send");
    world.until(() -> !mallory.engine().chats().list().isEmpty());
    AccountId ana = mallory.engine().chats().list().getFirst().account();
    mallory.engine().chats().accept(ana);
    mallory.engine().chats().send(ana, TEXT + "!");
    shows(TEXT + "!");
    press("#back");
    shows(NAME);
    shows(TEXT + "!");
    String foreign = "document.querySelectorAll('main img, main script, main a[href]').length";
    assertEquals("0 none", evaluate(foreign + " + ' ' + (window.hacked ?? 'none')"));
  }

  /// Even what got into the page as markup would not run, nor reach anybody.
  @Test
  void whatGetsInAsMarkupDoesNotRun() {
    evaluate(INJECTED);
    awaits("window.violations.size === 4");
    assertEquals(
        "connect-src img-src script-src-attr script-src-elem",
        evaluate("[...window.violations].sort().join(' ')"));
    assertEquals("none", evaluate("window.hacked ?? 'none'"));
  }

  private static final String INJECTED =
      """
      (() => {
        window.violations = new Set();
        addEventListener('securitypolicyviolation', (e) => window.violations.add(e.effectiveDirective));
        const there = document.createElement('div');
        there.innerHTML = '<img src="http://127.0.0.1:1/x" onerror="window.hacked=1"><a href="javascript:window.hacked=2">x</a>';
        document.body.append(there);
        there.querySelector('a').click();
        const script = document.createElement('script');
        script.textContent = 'window.hacked = 3';
        document.body.append(script);
        fetch('http://127.0.0.1:1/').catch(() => {});
        return 'done';
      })()
      """;

  @Test
  void aLinkThatOpensByItselfLinksNothing() {
    TestDevice theirs = world.device("Theirs");
    tab.navigate(LinkCodes.admitting(world, theirs));
    type("#unlock [name=pin]", "246810");
    press("#unlock button.main");
    shows("A link that opens by itself never begins that.");
    assertEquals("", evaluate("location.hash"));
    assertEquals("false", evaluate("String(!!document.querySelector('#same, [name=code]'))"));
    assertTrue(theirs.last(EngineEvent.LinkPeerMet.class).isEmpty());
    assertTrue(theirs.last(EngineEvent.LinkFailed.class).isEmpty());
  }

  @Test
  void aSecondTabSaysThatThereIsOneAlready() throws IOException, InterruptedException {
    try (BrowserTab second = chromium.open(world.page().toString())) {
      second.await("document.body.innerText.includes('open in another tab')");
    }
    here(".adding");
  }
}
