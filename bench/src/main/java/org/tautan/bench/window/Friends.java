package org.tautan.bench.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.host.SystemClock;
import org.tautan.desktop.store.SqliteStore;
import org.tautan.engine.TautanEngine;
import org.tautan.engine.api.Accounts;
import org.tautan.engine.api.Engine;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.WireSecret;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The relay, and everybody who writes to the person at the window. Nothing here runs by itself.
final class Friends implements AutoCloseable {
  private static final int OTHERS = 50;
  private static final int LONG_CONVERSATION = 100_000;
  private static final int CONVERSATION = 200;
  private static final int STRANGERS = 5_000;
  private static final long HOUR_MILLIS = 3_600_000;
  private static final int AT_ONCE = 64;

  private final TestWorld world;
  private final List<TestDevice> devices = new ArrayList<>();

  Friends(Path relay) {
    world = new TestWorld(relay);
    for (int at = 0; at <= OTHERS; at++) {
      devices.add(world.phone(at == 0 ? "Budi" : "Contact " + at));
    }
  }

  /// Where the relay is.
  RelayAddress relay() {
    return world.address();
  }

  /// Who has the long conversation.
  AccountId closest() {
    return devices.getFirst().account();
  }

  /// Makes the account of the person at the window, who knows all of them, and their history:
  /// 100,000 messages with one, 200 with each of the others, and 5,000 chats that are over.
  void makeAccount(Path folder) {
    SqliteStore store = SqliteStore.open(folder);
    SystemClock clock = new SystemClock();
    try (Engine engine = TautanEngine.open(world.ports(store, world.transport(), clock), _ -> {})) {
      AccountId own = register(engine);
      String link = engine.chats().contactLink(world.page()).text();
      for (TestDevice device : devices) {
        device.engine().chats().add(link);
        engine.chats().add(device.engine().chats().contactLink(world.page()).text());
      }
      engine.goOffline();
      OldMessages old = new OldMessages(store, own, clock.millis());
      old.conversation(closest(), LONG_CONVERSATION, 0);
      devices.stream()
          .skip(1)
          .forEach(device -> old.conversation(device.account(), CONVERSATION, HOUR_MILLIS));
      old.strangers(STRANGERS);
    }
  }

  private AccountId register(Engine engine) {
    try (SecretBytes token = world.relay().setUpToken()) {
      if (engine
              .accounts()
              .create(
                  "Ana",
                  world.address(),
                  new Accounts.Entry.SetUpToken(token.use(WireSecret::copyOf)))
          instanceof Accounts.CreateOutcome.Created) {
        return engine.account().orElseThrow().id();
      }
      throw new IllegalStateException("the relay did not take the account in");
    }
  }

  /// Lets everybody do what is due, for example answer what they were asked.
  void settle() {
    devices.forEach(device -> device.engine().goOnline());
    for (int turn = 0; turn < 20; turn++) {
      world.step();
    }
  }

  /// Has messages wait at the relay: every second one from the closest friend, the rest from the
  /// others by turns. Then everybody goes offline.
  void write(AccountId to, int messages) {
    for (int at = 0; at < messages; at++) {
      TestDevice sender = at % 2 == 0 ? devices.getFirst() : devices.get(1 + at / 2 % OTHERS);
      sender.engine().chats().send(to, "Message " + at + " of a day on which much was said 😀");
      if (at % AT_ONCE == 0) {
        world.until(() -> waiting() < AT_ONCE);
      }
    }
    world.until(() -> waiting() == 0);
    devices.forEach(device -> device.engine().goOffline());
  }

  private int waiting() {
    return devices.stream().mapToInt(device -> device.engine().chats().waiting()).sum();
  }

  @Override
  public void close() {
    world.close();
  }
}
