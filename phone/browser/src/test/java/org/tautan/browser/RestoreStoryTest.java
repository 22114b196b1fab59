package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// An account that goes from one browser to another by its recovery kit, around a real relay.
class RestoreStoryTest {
  private static final String PIN = "246810";
  private static final String NEW_PIN = "135790";

  @TempDir private Path folder;
  private TestWorld world;
  private PageServer server;
  private TestDevice desk;
  private TestDevice budi;

  @BeforeEach
  void start() throws IOException {
    world = new TestWorld(folder.resolve("relay"));
    server = new PageServer(folder, _ -> {});
    desk = world.device("desk");
    budi = world.phone("Budi");
  }

  @AfterEach
  void stop() {
    server.close();
    world.close();
  }

  private PhonePage page(String profile) throws IOException, InterruptedException {
    return PhonePage.start(world, folder.resolve(profile), server.url("phone.html"));
  }

  private String budi() {
    return budi.account().bytes().hex();
  }

  /// A browser with a linked computer and a contact; what its kit says as a file.
  private String lived(PhonePage phone) {
    PhoneStoryTest.firstRun(world, phone, desk);
    PhoneStoryTest.meet(world, phone, budi);
    assertEquals("queued", phone.outcome("send", budi(), "before"));
    world.until(() -> budi.texts(desk.account()).equals(List.of("before")));
    return phone.ask("kit-file").getAsJsonObject().get("text").getAsString();
  }

  @Test
  void aWipedBrowserHasItsAccountAgainAndTheOldOneIsShutOut()
      throws IOException, InterruptedException {
    String kit;
    try (PhonePage old = page("old")) {
      kit = lived(old);
      old.kill();
    }
    try (PhonePage phone = page("new")) {
      assertEquals("Ana", phone.ask("read-kit", kit).getAsJsonObject().get("name").getAsString());
      assertEquals("done", phone.outcome("begin", NEW_PIN));
      JsonObject restored = restore(phone, kit, "keep");
      assertEquals("restored", restored.get("outcome").getAsString());
      assertEquals(1, restored.get("companions").getAsInt());
      phone.awaitCaughtUp();
      assertEquals(2, phone.ask("devices").getAsJsonArray().size());
      budi.engine().chats().send(desk.account(), "welcome back");
      phone.await(() -> phone.texts(budi()).contains("welcome back"));
      world.until(() -> desk.texts(budi.account()).contains("welcome back"));
      try (PhonePage old = page("old")) {
        assertEquals("unlocked", old.outcome("unlock", PIN));
        old.await(() -> state(old).equals("unlinked"));
        assertEquals(List.of("before"), old.texts(budi()));
        assertEquals("not-linked", old.outcome("send", budi(), "from the old one"));
        assertEquals("done", old.outcome("prove", PIN));
        assertEquals("done", old.outcome("scan-proven", ""));
        assertEquals("not-a-tautan-code", old.event("link-failed").get("why").getAsString());
      }
      phone.reload();
      assertEquals("unlocked", phone.outcome("unlock", NEW_PIN));
      phone.awaitCaughtUp();
    }
  }

  private JsonObject restore(PhonePage phone, String kit, String companions) {
    return phone.ask("restore", kit, "Ana", world.relay().url(), companions).getAsJsonObject();
  }

  private static String state(PhonePage phone) {
    return phone.ask("connectivity").getAsJsonObject().get("state").getAsString();
  }

  @Test
  void theLettersOnPaperDoAsWellAndTheComputersMayBeLeftBehind()
      throws IOException, InterruptedException {
    String letters;
    try (PhonePage old = page("old")) {
      lived(old);
      letters = letters(old);
      String second = letters.substring(5, 9);
      assertEquals("wrong", old.outcome("confirm-kit", "1", "AAAA"));
      assertEquals("unconfirmed", kit(old));
      assertEquals("confirmed", old.outcome("confirm-kit", "1", second.toLowerCase(Locale.ROOT)));
      assertEquals("confirmed", kit(old));
      assertTrue(old.ask("kit-letters").getAsJsonObject().isEmpty(), "it is not here any more");
    }
    try (PhonePage phone = page("new")) {
      assertEquals("not-a-kit", phone.outcome("read-kit", "AAAA BBBB"));
      assertEquals("kit-damaged", phone.outcome("read-kit", swapped(letters)));
      assertEquals("done", phone.outcome("begin", NEW_PIN));
      assertEquals(
          "kit-damaged", restore(phone, swapped(letters), "drop").get("outcome").getAsString());
      assertEquals(0, restore(phone, letters, "drop").get("companions").getAsInt());
      phone.awaitCaughtUp();
      assertEquals(1, phone.ask("devices").getAsJsonArray().size());
      world.until(() -> desk.engine().connectivity().name().equals("UNLINKED"));
    }
  }

  private static String kit(PhonePage phone) {
    return phone.ask("account").getAsJsonObject().get("kit").getAsString();
  }

  private static String letters(PhonePage phone) {
    return StreamSupport.stream(
            phone.ask("kit-letters").getAsJsonObject().getAsJsonArray("groups").spliterator(),
            false)
        .map(JsonElement::getAsJsonObject)
        .map(group -> group.get("letters").getAsString())
        .collect(Collectors.joining(" "));
  }

  private static String swapped(String letters) {
    return letters.substring(0, 5) + (letters.charAt(5) == 'A' ? 'B' : 'A') + letters.substring(6);
  }
}
