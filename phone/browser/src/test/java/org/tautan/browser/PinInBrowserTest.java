package org.tautan.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.testkit.world.TestWorld;

/// What stands between whoever has the browser in hand and the account in it.
class PinInBrowserTest {
  private static final String PIN = "246810";

  @TempDir private Path folder;
  private TestWorld world;
  private PageServer server;

  @BeforeEach
  void start() throws IOException {
    world = new TestWorld(folder.resolve("relay"));
    server = new PageServer(folder, _ -> {});
  }

  @AfterEach
  void stop() {
    server.close();
    world.close();
  }

  private PhonePage page(String profile) throws IOException, InterruptedException {
    return PhonePage.start(world, folder.resolve(profile), server.url("phone.html"));
  }

  /// A browser with an account in it.
  private PhonePage begun() throws IOException, InterruptedException {
    PhonePage phone = page("phone");
    assertEquals("new", state(phone));
    assertEquals("pin-too-short", phone.outcome("begin", "24681"));
    assertEquals("done", phone.outcome("begin", PIN));
    assertEquals("created", phone.outcome("create", "Ana", world.relay().url()));
    assertEquals("set", account(phone).get("pin").getAsString());
    return phone;
  }

  private static String state(PhonePage phone) {
    return phone.ask("door").getAsJsonObject().get("state").getAsString();
  }

  private static JsonObject account(PhonePage phone) {
    return phone.ask("account").getAsJsonObject();
  }

  @Test
  void aHundredWrongPinsAreFiveGuessesHoweverOftenThePageIsLoadedAnew()
      throws IOException, InterruptedException {
    try (PhonePage phone = begun()) {
      phone.reload();
      for (int guess = 1; guess <= 100; guess++) {
        String expected = guess < 5 ? "wrong-pin" : "throttled";
        assertEquals(expected, phone.outcome("unlock", "%06d".formatted(guess)), "guess " + guess);
        if (guess % 25 == 3) {
          phone.reload();
        }
      }
      assertEquals("throttled", phone.outcome("unlock", PIN));
      assertEquals("locked", phone.outcome("account"));
    }
  }

  @Test
  void aCopiedProfileOpensNothingWithoutThePin() throws IOException, InterruptedException {
    try (PhonePage phone = begun()) {
      phone.reload();
      phone.kill();
    }
    copy(folder.resolve("phone"), folder.resolve("copy"));
    try (PhonePage copy = page("copy")) {
      assertEquals("locked", state(copy));
      for (String name : List.of("account", "chats", "devices", "kit-file", "kit-letters")) {
        assertEquals("locked", copy.outcome(name));
      }
      assertEquals("wrong-pin", copy.outcome("unlock", "000000"));
      assertEquals("unlocked", copy.outcome("unlock", PIN));
      assertEquals("Ana", account(copy).get("name").getAsString());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  @Test
  void anotherPinCountsForTheStorageAndForLinkingAlike() throws IOException, InterruptedException {
    try (PhonePage phone = begun()) {
      assertEquals("wrong-pin", phone.outcome("change-pin", "000000", "135790"));
      assertEquals("pin-too-short", phone.outcome("change-pin", PIN, "13579"));
      assertEquals("done", phone.outcome("change-pin", PIN, "135790"));
      assertEquals("wrong-pin", phone.outcome("prove", PIN));
      phone.reload();
      assertEquals("wrong-pin", phone.outcome("unlock", PIN));
      assertEquals("unlocked", phone.outcome("unlock", "135790"));
      assertEquals("done", phone.outcome("prove", "135790"));
    }
  }

  /// The engine as JavaScript takes its Argon2id from elsewhere.
  @Test
  void aBrowserWithoutGarbageCollectionInWebAssemblyOpensWhatAnotherSealed()
      throws IOException, InterruptedException {
    try (PhonePage phone = begun()) {
      Files.writeString(folder.resolve("worker.js"), withoutGarbageCollection());
      phone.reload();
      assertEquals("wrong-pin", phone.outcome("unlock", "000000"));
      assertEquals("unlocked", phone.outcome("unlock", PIN));
      assertEquals("Ana", account(phone).get("name").getAsString());
      assertEquals("done", phone.outcome("change-pin", PIN, "135790"));
      Files.delete(folder.resolve("worker.js"));
      phone.reload();
      assertEquals("unlocked", phone.outcome("unlock", "135790"));
    }
  }

  private static String withoutGarbageCollection() throws IOException {
    try (InputStream worker = PageServer.class.getResourceAsStream(PageServer.PAGE + "worker.js")) {
      String script = new String(Objects.requireNonNull(worker).readAllBytes(), UTF_8);
      String without = script.replace("WebAssembly.validate(WITH_GC)", "false");
      assertNotEquals(script, without);
      return without;
    }
  }

  @Test
  void aPinThatTheAccountHasNotGotYetIsGivenToItAtTheNextOpening()
      throws IOException, InterruptedException {
    try (PhonePage phone = page("phone")) {
      assertEquals("done", phone.outcome("begin", PIN));
      phone.reload();
      assertEquals("unlocked", phone.outcome("unlock", PIN));
      assertTrue(account(phone).entrySet().isEmpty());
      assertEquals("created", phone.outcome("create", "Ana", world.relay().url()));
      assertEquals("wrong-pin", phone.outcome("prove", "000000"));
      assertEquals("done", phone.outcome("prove", PIN));
    }
  }

  @Test
  void aRowThatWasChangedStopsThePageWithAReason() throws IOException, InterruptedException {
    try (PhonePage phone = begun()) {
      phone.evaluate(CHANGE_A_ROW);
      phone.reload();
      assertEquals("unlocked", phone.outcome("unlock", PIN));
      assertEquals("CORRUPT", phone.event("stopped").get("why").getAsString());
    }
  }

  private static final String CHANGE_A_ROW =
      """
      (async () => {
        const done = (r) => new Promise((yes, no) => { r.onsuccess = () => yes(r.result); r.onerror = no; });
        const database = await done(indexedDB.open('tautan'));
        const rows = database.transaction(['rows'], 'readwrite').objectStore('rows');
        const [name] = await done(rows.getAllKeys());
        const content = await done(rows.get(name));
        content[20] ^= 1;
        await done(rows.put(content, name));
        database.close();
      })()
      """;
}
