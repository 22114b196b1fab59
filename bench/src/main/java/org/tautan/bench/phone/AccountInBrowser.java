package org.tautan.bench.phone;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tautan.bench.Measurement;
import org.tautan.browser.BrowserTab;
import org.tautan.browser.Chromium;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent.LinkCodeReady;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.WireSecret;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A first run in the browser, and a backlog. Asks the page's engine directly: no person, no
/// screens.
final class AccountInBrowser {
  private static final int MESSAGES = 2_000;
  private static final String PIN = "246810";

  private final TestWorld world;
  private final BrowserTab tab;

  private AccountInBrowser(TestWorld world, BrowserTab tab) {
    this.world = world;
    this.tab = tab;
  }

  static List<Measurement> measure(Path data) throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(data.resolve("relay of an account"));
        Chromium chromium = Chromium.start(data.resolve("phone"));
        BrowserTab tab = chromium.open(world.page().toString())) {
      AccountInBrowser phone = new AccountInBrowser(world, tab);
      TestDevice desk = world.device("desk");
      double link = phone.link(desk);
      double received = phone.receive(desk, world.phone("Budi"));
      return List.of(
          Measurement.of("phone.link", link, "ms"),
          Measurement.of("phone.receive", received, "messages/s"));
    }
  }

  /// From the decoded code to Done; the computer says yes as soon as it is asked.
  private double link(TestDevice desk) throws InterruptedException {
    listen();
    ask("begin", PIN);
    ask("create", "Ana", world.relay().url());
    String code = code(desk);
    double begin = now();
    ask("scan", code);
    world.until(() -> heard("link-peer") && desk.last(LinkPeerMet.class).isPresent());
    desk.engine().companionLink().accept();
    ask("accept-link", "none");
    world.until(() -> heard("linked"));
    return now() - begin;
  }

  private String code(TestDevice desk) {
    try (SecretBytes token = world.relay().setUpToken()) {
      desk.engine()
          .companionLink()
          .start(
              new CompanionLinkOptions(
                  world.address(),
                  world.page(),
                  Optional.of(token.use(WireSecret::copyOf)),
                  SignIn.STAY,
                  "desk",
                  "Test OS"));
    }
    world.until(() -> desk.last(LinkCodeReady.class).isPresent());
    return desk.last(LinkCodeReady.class).orElseThrow().code().text();
  }

  /// What has waited at the relay, from the first message to the last.
  private double receive(TestDevice desk, TestDevice budi) throws InterruptedException {
    ask("add-contact", budi.engine().chats().contactLink(world.page()).text());
    budi.engine().chats().add(desk.engine().chats().contactLink(world.page()).text());
    budi.engine().chats().send(desk.account(), "first");
    world.until(() -> heard("message"));
    tab.navigate("about:blank");
    for (int i = 0; i < MESSAGES; i++) {
      budi.engine().chats().send(desk.account(), "a message of ordinary length " + i);
    }
    world.until(() -> budi.engine().chats().waiting() == 0);
    tab.navigate(world.page().toString());
    listen();
    ask("unlock", PIN);
    world.until(() -> tab.evaluate("heard.length > " + MESSAGES / 2).getAsBoolean());
    world.until(() -> heard("caught-up"));
    return tab.evaluate(
            "(() => { const all = heard.filter((e) => e.event === 'message');"
                + " return 1000 * (all.length - 1) / (all.at(-1).at - all[0].at) })()")
        .getAsDouble();
  }

  private void listen() throws InterruptedException {
    tab.await("document.querySelector('script')?.src.includes('main.js')");
    tab.evaluate(
        "(async () => { window.heard = []; window.client = await import("
            + "document.querySelector('script').src.replace('main.js', 'engine-client.js'));"
            + " client.listen((e) => heard.push({ event: e.event, at: performance.now() }));"
            + " return 1 })()");
  }

  private void ask(String name, String... values) {
    StringBuilder call = new StringBuilder("window.done = null; client.ask('" + name + "'");
    for (String value : values) {
      call.append(',').append(new JsonPrimitive(value));
    }
    tab.evaluate(call + ").then((answer) => (window.done = answer)); 1");
    world.until(() -> tab.evaluate("window.done !== null").getAsBoolean());
  }

  private boolean heard(String event) {
    return tab.evaluate("heard.some((e) => e.event === '" + event + "')").getAsBoolean();
  }

  private double now() {
    return tab.evaluate("performance.now()").getAsDouble();
  }
}
