package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.linking.LinkEmoji;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.WireSecret;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A browser as the primary device, from the companion's first code on, around a real relay.
class PhoneStoryTest {
  private static final String PIN = "246810";
  private static final String ODD = "<b>&\"quoted\"</b> 🙂";

  @TempDir private Path folder;

  @Test
  void aBrowserHoldsAnAccountThatACompanionSharesAndGoesOnWithout()
      throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        PageServer server = new PageServer(folder, _ -> {})) {
      TestDevice desk = world.device("desk");
      TestDevice budi = world.phone("Budi");
      String url = server.url("phone.html");
      AccountId ana;
      try (PhonePage phone = PhonePage.start(world, folder.resolve("phone"), url)) {
        ana = firstRun(world, phone, desk);
        meet(world, phone, budi);
        chat(world, phone, desk, budi);
        phone.kill();
      }
      goOnWithoutThePhone(world, desk, budi);
      try (PhonePage phone = PhonePage.start(world, folder.resolve("phone"), url)) {
        assertEquals("locked", phone.outcome("chats"));
        assertEquals("unlocked", phone.outcome("unlock", PIN));
        phone.awaitCaughtUp();
        assertEquals(
            name(ana), phone.ask("account").getAsJsonObject().get("account").getAsString());
        assertEquals(
            List.of("hello from the browser", "hello Ana", ODD, "from the desk", "are you there?"),
            phone.texts(name(budi.account())));
        assertEquals(2, phone.ask("devices").getAsJsonArray().size());
      }
    }
  }

  /// Registers through the companion's own code, which admits one new account.
  static AccountId firstRun(TestWorld world, PhonePage phone, TestDevice desk) {
    return firstRun(world, phone, desk, "Ana");
  }

  /// The same for somebody of another name.
  static AccountId firstRun(TestWorld world, PhonePage phone, TestDevice desk, String person) {
    desk.engine().companionLink().start(admitting(world));
    world.until(() -> desk.last(EngineEvent.LinkCodeReady.class).isPresent());
    String code = desk.last(EngineEvent.LinkCodeReady.class).orElseThrow().code().text();
    assertEquals("locked", phone.outcome("create", person, world.relay().url()));
    assertEquals("done", phone.outcome("begin", PIN));
    assertEquals("created", phone.outcome("create", person, world.relay().url()));
    assertEquals("done", phone.outcome("scan", code));
    JsonObject met = phone.event("link-peer");
    assertEquals("desk", met.get("name").getAsString());
    world.until(() -> desk.last(EngineEvent.LinkPeerMet.class).isPresent());
    assertEquals(
        desk.last(EngineEvent.LinkPeerMet.class).orElseThrow().emoji().stream()
            .map(LinkEmoji::symbol)
            .toList(),
        StreamSupport.stream(met.get("emoji").getAsJsonArray().spliterator(), false)
            .map(emoji -> emoji.getAsJsonObject().get("symbol").getAsString())
            .toList());
    desk.engine().companionLink().accept();
    assertEquals("done", phone.outcome("accept-link", "none"));
    AccountId account =
        new AccountId(Bytes.fromHex(phone.event("linked").get("account").getAsString()));
    world.until(() -> desk.last(EngineEvent.Linked.class).isPresent());
    assertEquals(account, desk.account());
    return account;
  }

  private static CompanionLinkOptions admitting(TestWorld world) {
    try (SecretBytes token = world.relay().setUpToken()) {
      return new CompanionLinkOptions(
          world.address(),
          world.page(),
          Optional.of(token.use(WireSecret::copyOf)),
          SignIn.STAY,
          "desk",
          "Test OS");
    }
  }

  static void meet(TestWorld world, PhonePage phone, TestDevice budi) {
    phone.awaitCaughtUp();
    String hers =
        phone
            .ask("contact-link", world.page().toString())
            .getAsJsonObject()
            .get("link")
            .getAsString();
    String his = budi.engine().chats().contactLink(world.page()).text();
    assertEquals("added", phone.outcome("add-contact", his));
    budi.engine().chats().add(hers);
  }

  private static void chat(TestWorld world, PhonePage phone, TestDevice desk, TestDevice budi) {
    AccountId ana = desk.account();
    String him = name(budi.account());
    assertEquals("queued", phone.outcome("send", him, "hello from the browser"));
    world.until(() -> budi.texts(ana).equals(List.of("hello from the browser")));
    world.until(() -> desk.texts(budi.account()).equals(List.of("hello from the browser")));
    budi.engine().chats().send(ana, "hello Ana");
    phone.await(() -> phone.texts(him).contains("hello Ana"));
    world.until(() -> desk.texts(budi.account()).contains("hello Ana"));
    assertEquals("queued", phone.outcome("send", him, ODD));
    world.until(() -> budi.texts(ana).contains(ODD));
  }

  private static void goOnWithoutThePhone(TestWorld world, TestDevice desk, TestDevice budi) {
    desk.engine().chats().send(budi.account(), "from the desk");
    world.until(() -> budi.texts(desk.account()).contains("from the desk"));
    budi.engine().chats().send(desk.account(), "are you there?");
    world.until(() -> desk.texts(budi.account()).contains("are you there?"));
  }

  private static String name(AccountId account) {
    return account.bytes().hex();
  }
}
