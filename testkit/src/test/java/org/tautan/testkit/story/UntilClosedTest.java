package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.desktop.Beginning;
import org.tautan.desktop.DesktopEngine;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.LinkCodeReady;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.api.EngineEvent.Linked;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// "Stay signed in" is off (PROTOCOL §7): the desktop's own engine, on its own thread and a folder,
/// around a real relay.
class UntilClosedTest {
  private static final String TEXT = "the umbrella is under the third bench";

  /// Long, since three or four letters stand in sealed pages by chance.
  private static final String NAME = "Anindita Ramadhani";

  private static final String FRIEND = "Budi Santoso Wijaya";

  @TempDir Path data;
  private final Queue<EngineEvent> told = new ConcurrentLinkedQueue<>();

  private Path profile() {
    return data.resolve("profile");
  }

  private DesktopEngine open(Path folder) {
    return DesktopEngine.open(folder, told::add, _ -> {});
  }

  private <E extends EngineEvent> Optional<E> last(Class<E> kind) {
    return List.copyOf(told).reversed().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  private boolean hasTold(Class<? extends EngineEvent> kind) {
    return last(kind).isPresent();
  }

  private static CompanionLinkOptions options(TestWorld world, SignIn signIn) {
    CompanionLinkOptions usual = world.options("desk");
    return new CompanionLinkOptions(
        usual.relay(),
        usual.page(),
        usual.setUpToken(),
        signIn,
        usual.deviceName(),
        usual.platform());
  }

  /// Links, then has somebody else write a text that the companion receives.
  private AccountId linkAndChat(
      TestWorld world, DesktopEngine desk, TestDevice phone, SignIn signIn) {
    link(world, desk, phone, signIn);
    TestDevice friend = world.phone(FRIEND);
    world.introduce(phone, friend);
    AccountId chat = friend.account();
    world.until(() -> ask(desk, engine -> engine.chats().find(chat).isPresent()));
    friend.engine().chats().send(phone.account(), TEXT);
    world.until(() ->
        ask(desk, engine -> engine.chats().page(chat, Optional.empty(), 10))
            .toString()
            .contains(TEXT));
    return chat;
  }

  private void link(TestWorld world, DesktopEngine desk, TestDevice phone, SignIn signIn) {
    tell(desk, engine -> engine.companionLink().start(options(world, signIn)));
    String code = last(LinkCodeReady.class).orElseThrow().code().text();
    phone.engine().phoneLink().scan(code, Optional.of(world.presence(phone)));
    world.until(() -> phone.last(LinkPeerMet.class).isPresent() && hasTold(LinkPeerMet.class));
    tell(desk, engine -> engine.companionLink().accept());
    phone.engine().phoneLink().accept(HistoryDepth.NONE);
    world.until(() -> phone.last(Linked.class).isPresent() && hasTold(Linked.class));
    world.until(() -> ask(desk, Engine::connectivity) == Connectivity.ONLINE);
  }

  private static <T> T ask(
      DesktopEngine desk,
      org.tautan.desktop.host.EngineThread.Question<? super Engine, ? extends T> question) {
    return desk.<T>call(question).join();
  }

  private static void tell(DesktopEngine desk, java.util.function.Consumer<Engine> command) {
    ask(
        desk,
        engine -> {
          command.accept(engine);
          return true;
        });
  }

  /// What a killed process leaves: the files as they are while it runs.
  private Path crashed() throws IOException {
    Path copy = data.resolve("crashed");
    Files.createDirectory(copy);
    for (Path file : files(profile())) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    return copy;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    return files(folder).stream().map(file -> file.getFileName().toString()).sorted().toList();
  }

  private static boolean holds(Path folder, String text) throws IOException {
    for (Path file : files(folder)) {
      if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
        return true;
      }
    }
    return false;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /// What must not be found: a text, names, the account's id, every key that the relay knows.
  private static List<String> traces(TestDevice phone) {
    List<String> traces = new ArrayList<>(List.of(TEXT, NAME, FRIEND));
    traces.add(latin(phone.account().bytes().toByteArray()));
    phone
        .ports()
        .store()
        .transaction(tx -> tx.deviceLists().load(phone.account()).orElseThrow())
        .certificates()
        .forEach(certificate -> traces.add(latin(certificate.body().toByteArray())));
    return traces;
  }

  @Test
  void aKilledCompanionLeavesNothingAndTheNextStartIsANewOne() throws IOException {
    try (TestWorld world = new TestWorld(data.resolve("relay"))) {
      TestDevice phone = world.phone(NAME);
      try (DesktopEngine desk = open(profile())) {
        linkAndChat(world, desk, phone, SignIn.UNTIL_CLOSED);
        Path crashed = crashed();
        for (String trace : traces(phone)) {
          assertFalse(holds(crashed, trace), trace);
        }
        try (DesktopEngine next = open(crashed)) {
          assertEquals(Beginning.AFTER_UNTIL_CLOSED, next.beginning());
          assertTrue(ask(next, Engine::account).isEmpty());
        }
        try (DesktopEngine later = open(crashed)) {
          assertEquals(Beginning.AS_LEFT, later.beginning(), "it is said once");
        }
      }
    }
  }

  @Test
  void aCompanionThatStaysShowsNoneOfItOnTheDisk() throws IOException {
    try (TestWorld world = new TestWorld(data.resolve("relay"))) {
      TestDevice phone = world.phone(NAME);
      try (DesktopEngine desk = open(profile())) {
        linkAndChat(world, desk, phone, SignIn.STAY);
        Path crashed = crashed();
        for (String trace : traces(phone)) {
          assertFalse(holds(crashed, trace), trace);
        }
        try (DesktopEngine next = open(crashed)) {
          assertEquals(Beginning.AS_LEFT, next.beginning());
          assertTrue(ask(next, Engine::account).isPresent());
        }
      }
    }
  }

  @Test
  void theSearchFindsAText() throws IOException {
    Path folder = Files.createDirectory(data.resolve("plain"));
    Files.writeString(folder.resolve("file"), "so " + TEXT + ".", StandardCharsets.ISO_8859_1);
    assertTrue(holds(folder, TEXT));
  }

  @Test
  void closingTakesTheDeviceOutAndThePhoneHearsOfIt() throws IOException {
    try (TestWorld world = new TestWorld(data.resolve("relay"))) {
      TestDevice phone = world.phone(NAME);
      DesktopEngine desk = open(profile());
      link(world, desk, phone, SignIn.UNTIL_CLOSED);
      assertEquals(2, phone.engine().devices().list().size());
      phone.clearEvents();

      desk.close();

      assertEquals(List.of("lock", "until-closed"), names(profile()));
      world.until(() -> phone.engine().devices().list().size() == 1);
      assertTrue(phone.last(EngineEvent.DevicesChanged.class).isPresent());
      try (DesktopEngine next = open(profile())) {
        assertEquals(Beginning.AFTER_UNTIL_CLOSED, next.beginning());
      }
    }
  }

  @Test
  void closingWithoutTheRelayErasesAllTheSame() throws IOException {
    try (TestWorld world = new TestWorld(data.resolve("relay"))) {
      TestDevice phone = world.phone(NAME);
      DesktopEngine desk = open(profile());
      link(world, desk, phone, SignIn.UNTIL_CLOSED);
      tell(desk, Engine::goOffline);

      desk.close();

      assertEquals(List.of("lock", "until-closed"), names(profile()));
    }
  }

  @Test
  void aChangeOfMindBeforeTheLinkingIsKept() throws IOException {
    try (TestWorld world = new TestWorld(data.resolve("relay"))) {
      TestDevice phone = world.phone(NAME);
      try (DesktopEngine desk = open(profile())) {
        tell(desk, engine -> engine.companionLink().start(options(world, SignIn.UNTIL_CLOSED)));
        link(world, desk, phone, SignIn.STAY);
      }
      try (DesktopEngine next = open(profile())) {
        assertEquals(Beginning.AS_LEFT, next.beginning());
        assertTrue(ask(next, Engine::account).isPresent());
      }
    }
  }

  @Test
  void aSecondProgramErasesNothingUnderTheFirst() throws IOException {
    try (TestWorld world = new TestWorld(data.resolve("relay"))) {
      TestDevice phone = world.phone(NAME);
      try (DesktopEngine desk = open(profile())) {
        link(world, desk, phone, SignIn.UNTIL_CLOSED);
        List<String> before = names(profile());
        StoreException refused = assertThrows(StoreException.class, () -> open(profile()).close());
        assertEquals(StoreException.Reason.IN_USE, refused.reason());
        assertEquals(before, names(profile()));
        assertTrue(ask(desk, Engine::account).isPresent());
      }
    }
  }
}
