package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.protocol.AccountId;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// Two people, each with a browser as the phone and a computer: they meet by a link, chat on all
/// four, and go on while one browser is gone.
class TwoPhonesStoryTest {
  private static final String PIN = "246810";
  private static final List<String> ALL =
      List.of(
          "from Ana's phone", "from Budi's phone", "from Ana's computer", "from Budi's computer");

  @TempDir private Path folder;

  @Test
  void twoPhonesInTwoBrowsersAndTheirComputersChatOnAllFour()
      throws IOException, InterruptedException {
    try (TestWorld world = new TestWorld(folder.resolve("relay"));
        PageServer server = new PageServer(folder, _ -> {});
        PhonePage budis = phone(world, server, "Budi")) {
      TestDevice budisDesk = world.device("desk");
      TestDevice anasDesk = world.device("desk");
      AccountId budi = PhoneStoryTest.firstRun(world, budis, budisDesk, "Budi");
      AccountId ana;
      try (PhonePage anas = phone(world, server, "Ana")) {
        ana = PhoneStoryTest.firstRun(world, anas, anasDesk, "Ana");
        meet(world, anas, budis);
        send(anas, budi, "from Ana's phone");
        awaitOn(budis, ana, "from Ana's phone");
        send(budis, ana, "from Budi's phone");
        awaitOn(anas, budi, "from Budi's phone");
        world.until(() -> anasDesk.texts(budi).size() == 2 && budisDesk.texts(ana).size() == 2);
        anas.kill();
      }
      anasDesk.engine().chats().send(budi, "from Ana's computer");
      world.until(() -> budisDesk.texts(ana).contains("from Ana's computer"));
      budisDesk.engine().chats().send(ana, "from Budi's computer");
      world.until(() -> anasDesk.texts(budi).contains("from Budi's computer"));
      try (PhonePage anas = phone(world, server, "Ana")) {
        assertEquals("unlocked", anas.outcome("unlock", PIN));
        anas.awaitCaughtUp();
        awaitOn(budis, ana, "from Budi's computer");
        assertEquals(ALL, anas.texts(name(budi)));
        assertEquals(ALL, budis.texts(name(ana)));
        assertEquals(ALL, anasDesk.texts(budi));
        assertEquals(ALL, budisDesk.texts(ana));
      }
    }
  }

  private PhonePage phone(TestWorld world, PageServer server, String profile)
      throws IOException, InterruptedException {
    return PhonePage.start(world, folder.resolve(profile), server.url("phone.html"));
  }

  private static void meet(TestWorld world, PhonePage anas, PhonePage budis) {
    anas.awaitCaughtUp();
    budis.awaitCaughtUp();
    String page = world.page().toString();
    String hers = anas.ask("contact-link", page).getAsJsonObject().get("link").getAsString();
    String his = budis.ask("contact-link", page).getAsJsonObject().get("link").getAsString();
    assertEquals("added", anas.outcome("add-contact", his));
    assertEquals("added", budis.outcome("add-contact", hers));
  }

  private static void send(PhonePage phone, AccountId to, String text) {
    assertEquals("queued", phone.outcome("send", name(to), text));
  }

  private static void awaitOn(PhonePage phone, AccountId chat, String text) {
    phone.await(() -> phone.texts(name(chat)).contains(text));
  }

  private static String name(AccountId account) {
    return account.bytes().hex();
  }
}
