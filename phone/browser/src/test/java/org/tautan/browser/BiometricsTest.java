package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.EngineEvent;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// Opening the page with what opens the phone, by the browser's virtual authenticator.
class BiometricsTest {
  private static final Path PICTURES = Path.of("target", "screens");
  private static final String PIN = "246810";
  private static final String AN_ACCOUNT =
      "(async () => {"
          + " const script = document.querySelector('script').src;"
          + " const { ask } = await import(script.replace('main.js', 'engine-client.js'));"
          + " await ask('begin', '246810');"
          + " return (await ask('create', 'Ana', location.origin.replace('http', 'ws'))).outcome;"
          + "})()";

  private static final String MAY_HAVE =
      "import(document.querySelector('script').src.replace('main.js', 'biometrics.js'))"
          + ".then(({ mayHave }) => mayHave())";

  @TempDir private Path folder;
  private TestWorld world;
  private Chromium chromium;
  private BrowserTab tab;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    world = new TestWorld(folder.resolve("relay"));
    chromium = Chromium.start(folder.resolve("phone"));
    tab = chromium.open("about:blank");
  }

  @AfterEach
  void stop() throws InterruptedException {
    chromium.close();
    world.close();
  }

  /// An account, and the screen where its owner decides how it opens. By name: authenticators know
  /// no address of digits.
  private void account() {
    tab.navigate(page());
    here("#have-kit");
    assertEquals("created", tab.evaluate(AN_ACCOUNT).getAsString());
    reload();
    unlockByPin();
    settings();
  }

  private void reload() {
    tab.navigate(page());
    here("#unlock");
  }

  private String page() {
    return world.page().toString().replace("127.0.0.1", "localhost");
  }

  private void unlockByPin() {
    type("#unlock [name=pin]", PIN);
    press("#unlock button.main");
    here("#devices");
  }

  private void settings() {
    press("#devices");
    press("#change-pin");
    here("#old-pin");
  }

  private void here(String selector) {
    awaits("document.querySelector('" + selector + "')");
  }

  private void awaits(String condition) {
    world.until(() -> tab.evaluate("!!(" + condition + ")").getAsBoolean());
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

  private boolean shows(String selector) {
    return tab.evaluate("!!document.querySelector('" + selector + "')").getAsBoolean();
  }

  private void turnOn(String pin) {
    type("#finger [name=pin]", pin);
    press("#finger button.main");
  }

  @Test
  void aFingerOpensThePageUntilThatIsTurnedOff() {
    tab.addAuthenticator("true");
    account();
    turnOn("000000");
    awaits("document.querySelector('#finger .trouble').textContent !== ''");
    tab.picture(PICTURES.resolve("biometrics-1-off.png"));
    turnOn(PIN);
    awaits("!document.querySelector('#finger [name=pin]')");
    tab.picture(PICTURES.resolve("biometrics-2-on.png"));
    reload();
    here("#biometrics");
    tab.picture(PICTURES.resolve("biometrics-3-unlock.png"));
    press("#biometrics");
    here("#devices");
    settings();
    press("#finger button.main");
    here("#finger [name=pin]");
    reload();
    assertFalse(shows("#biometrics"));
    unlockByPin();
  }

  @Test
  void anotherFingerDoesNotOpenItAndThePinDoes() {
    String authenticator = tab.addAuthenticator("true");
    account();
    turnOn(PIN);
    awaits("!document.querySelector('#finger [name=pin]')");
    reload();
    tab.showAnotherFinger(authenticator);
    press("#biometrics");
    awaits("document.querySelector('.trouble').textContent !== ''");
    assertFalse(shows("#devices"));
    unlockByPin();
  }

  @Test
  void aFingerShowsWhoLinksAComputer() throws InterruptedException {
    String authenticator = tab.addAuthenticator("true");
    Screens screens = new Screens(tab, world, "biometrics-");
    Founded.in(screens, code -> code.replace("127.0.0.1", "localhost"));
    settings();
    turnOn(PIN);
    awaits("!document.querySelector('#finger [name=pin]')");
    press("#back");
    press("#link");
    here("#recognise");
    screens.picture("4-link");
    press("#recognise");
    here(".pasting");
    TestDevice second = world.device("Second desk");
    tab.evaluate("document.querySelector('details').open = true");
    screens.type(".pasting input", LinkCodes.of(world, second));
    press(".pasting button");
    world.until(() -> second.last(EngineEvent.LinkPeerMet.class).isPresent());
    second.engine().companionLink().accept();
    press("#same");
    press("#depth-none");
    world.until(() -> second.last(EngineEvent.Linked.class).isPresent());
    press("#to-devices");
    tab.showAnotherFinger(authenticator);
    press("#link");
    press("#recognise");
    awaits("document.querySelector('.trouble').textContent !== ''");
    assertFalse(shows(".scanner"));
    screens.picture("5-not-recognised");
    type("#pin", PIN);
    press("#prove");
    here(".scanner");
  }

  @Test
  void whatTheAuthenticatorDidNotComputeProvesNothing() {
    tab.addAuthenticator("true");
    account();
    turnOn(PIN);
    awaits("!document.querySelector('#finger [name=pin]')");
    String proving = "'prove-by-biometrics', '" + "00".repeat(32) + "'";
    assertEquals("not-recognised", asked(proving));
    assertEquals("presence-needed", asked("'scan-proven', 'any code'"));
  }

  private String asked(String question) {
    return tab.evaluate(
            "(async () => {"
                + " const script = document.querySelector('script').src;"
                + " const { ask } = await import(script.replace('main.js', 'engine-client.js'));"
                + " return (await ask("
                + question
                + ")).outcome;"
                + "})()")
        .getAsString();
  }

  @Test
  void whereThePhoneHasNoneNothingIsOffered() {
    account();
    assertFalse(tab.evaluate(MAY_HAVE).getAsBoolean());
    assertFalse(shows("#finger"));
  }

  @Test
  void anAuthenticatorWithoutSecretsIsNotTurnedOn() {
    tab.addAuthenticator("false");
    account();
    turnOn(PIN);
    awaits("document.querySelector('#finger .trouble').textContent !== ''");
    reload();
    assertFalse(shows("#biometrics"));
  }
}
