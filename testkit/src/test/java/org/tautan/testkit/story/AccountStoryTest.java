package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.KitFileReading;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.Accounts.KitOutcome;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.api.Devices.UnlinkOutcome;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.KitState;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.Retry;
import org.tautan.protocol.content.SentTranscript;
import org.tautan.protocol.linking.ContactLink;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// An account's life: requests and blocking, unlinking, the kit, the PIN, and contacts that cheat.
class AccountStoryTest {
  @TempDir Path data;

  @Test
  void aStrangerMakesARequestAndGetsNoReceiptUntilItIsAccepted() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice budi = world.phone("Budi");
      String link = ana.engine().chats().contactLink(world.page()).text();
      ana.engine().chats().renewContactKey();
      budi.engine().chats().add(link);
      budi.engine().chats().send(ana.account(), "it is me");
      world.until(() -> ana.texts(budi.account()).contains("it is me"));
      assertEquals(ChatState.REQUEST, ana.chat(budi.account()).state());
      assertEquals("Budi", ana.chat(budi.account()).title());
      assertEquals(
          new SendOutcome.NotAccepted(), ana.engine().chats().send(budi.account(), "who?"));
      world.step();
      assertEquals(MessageStatus.SENT, budi.page(ana.account()).getLast().status());
      ana.engine().chats().accept(budi.account());
      ana.engine().chats().send(budi.account(), "welcome");
      world.until(() -> budi.texts(ana.account()).contains("welcome"));
    }
  }

  @Test
  void nothingOfABlockedAccountArrivesOnAnyDevice() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice budi = world.phone("Budi");
      TestDevice desk = world.companion("desk", ana);
      world.introduce(ana, budi);
      ana.engine().chats().block(budi.account());
      world.until(() ->
          desk.engine()
              .chats()
              .find(budi.account())
              .filter(chat -> chat.state() == ChatState.BLOCKED)
              .isPresent());
      budi.engine().chats().send(ana.account(), "hello?");
      world.until(() -> budi.engine().chats().waiting() == 0);
      TestDevice citra = world.phone("Citra");
      world.introduce(ana, citra);
      citra.engine().chats().send(ana.account(), "after");
      world.until(() -> desk.texts(citra.account()).contains("after"));
      assertTrue(ana.texts(budi.account()).isEmpty());
      assertTrue(desk.texts(budi.account()).isEmpty());
    }
  }

  @Test
  void ticksGoFromWaitingToRead() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice budi = world.phone("Budi");
      world.introduce(ana, budi);
      ana.engine().chats().send(budi.account(), "seen?");
      assertEquals(MessageStatus.WAITING, ana.page(budi.account()).getLast().status());
      world.until(() -> ana.page(budi.account()).getLast().status() == MessageStatus.DELIVERED);
      budi.engine().chats().markRead(ana.account(), budi.page(ana.account()).getLast().order());
      world.until(() -> ana.page(budi.account()).getLast().status() == MessageStatus.READ);
      assertEquals(0, budi.engine().chats().unread(ana.account()));
    }
  }

  @Test
  void anUnlinkedCompanionNeitherReadsNorSends() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice budi = world.phone("Budi");
      TestDevice desk = world.companion("desk", ana);
      world.introduce(ana, budi);
      budi.engine().chats().send(ana.account(), "before");
      world.until(() -> desk.texts(budi.account()).contains("before"));
      assertEquals(
          UnlinkOutcome.UNLINKED,
          ana.engine().devices().unlink(new DeviceId(1), world.presence(ana)));
      world.until(() -> desk.engine().connectivity() == Connectivity.UNLINKED);
      assertEquals(
          new SendOutcome.NotLinked(), desk.engine().chats().send(budi.account(), "after"));
      budi.engine().chats().send(ana.account(), "only to the phone");
      world.until(() -> ana.texts(budi.account()).contains("only to the phone"));
      assertEquals(List.of("before"), desk.texts(budi.account()));
      world.until(() -> budi.lines(ana.account()).contains(Line.DEVICE_LEFT));
    }
  }

  @Test
  void theKitBringsTheAccountToANewPhoneAndShutsTheOldOneOut() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice old = world.phone("Ana");
      TestDevice budi = world.phone("Budi");
      TestDevice desk = world.companion("desk", old);
      world.introduce(old, budi);
      old.engine().chats().send(budi.account(), "from the old phone");
      world.until(() -> budi.texts(old.account()).contains("from the old phone"));
      world.until(() -> desk.texts(budi.account()).contains("from the old phone"));
      SecretBytes file = old.engine().accounts().kitFile().orElseThrow();
      confirm(old);
      ContactLink link = old.engine().chats().contactLink(world.page());
      TestDevice fresh = world.device("Ana's new phone");
      restore(world, fresh, file);
      world.until(() -> old.engine().connectivity() == Connectivity.UNLINKED);
      world.until(() -> desk.lines(old.account()).contains(Line.NEW_PHONE));
      desk.engine().chats().send(budi.account(), "the desk goes on");
      world.until(() -> budi.texts(old.account()).contains("the desk goes on"));
      world.until(() -> budi.lines(old.account()).contains(Line.NEW_PHONE));
      world.until(() -> fresh.engine().chats().find(budi.account()).isPresent());
      world.until(() -> fresh.engine().chats().contactLink(world.page()).equals(link));
      fresh.engine().chats().send(budi.account(), "from the new phone");
      world.until(() -> budi.texts(old.account()).contains("from the new phone"));
      world.until(() -> desk.texts(budi.account()).contains("from the new phone"));
    }
  }

  private static void confirm(TestDevice phone) {
    try (RecoveryCode code = phone.engine().accounts().recoveryCode().orElseThrow();
        SecretBytes group = code.group(3)) {
      assertEquals(KitOutcome.WRONG, phone.engine().accounts().confirmKit(3, "AAAA"));
      String typed = group.use(ascii -> new String(ascii, StandardCharsets.US_ASCII));
      assertEquals(KitOutcome.CONFIRMED, phone.engine().accounts().confirmKit(3, typed));
    }
    assertEquals(KitState.CONFIRMED, phone.engine().account().orElseThrow().kit());
    assertEquals(Optional.empty(), phone.engine().accounts().kitFile());
  }

  private static void restore(TestWorld world, TestDevice fresh, SecretBytes file) {
    if (!(KitFile.read(fresh.ports().primitives(), file)
        instanceof KitFileReading.Read(RootKeyPair root, var kit))) {
      throw new AssertionError("the kit cannot be read");
    }
    RestoreOutcome outcome =
        fresh
            .engine()
            .accounts()
            .restore(root, kit.displayName(), world.address(), Companions.KEEP);
    assertEquals(1, assertInstanceOf(RestoreOutcome.Restored.class, outcome).companions());
  }

  @Test
  void aWrongPinIsThrottled() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      char[] wrong = "999999".toCharArray();
      for (int left = 4; left > 0; left--) {
        assertEquals(new PresenceOutcome.Wrong(left), ana.engine().presence().prove(wrong));
      }
      assertInstanceOf(PresenceOutcome.Throttled.class, ana.engine().presence().prove(wrong));
      assertInstanceOf(
          PresenceOutcome.Throttled.class,
          ana.engine().presence().prove(TestWorld.PIN.toCharArray()));
      world.clock().advance(Duration.ofMinutes(2));
      world.presence(ana);
    }
  }

  @Test
  void aStrangersHistoryIsRefused() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice budi = world.phone("Budi");
      TestDevice citra = world.phone("Citra");
      world.introduce(ana, budi);
      world.introduce(ana, citra);
      budi.says(
          new Recipients.Contact(ana.account()),
          new SentTranscript(citra.account(), Bytes.copyOf(new byte[] {1})));
      world.until(() -> ana.lines(budi.account()).contains(Line.FOREIGN_HISTORY));
      assertTrue(ana.texts(citra.account()).isEmpty());
    }
  }

  @Test
  void aRetryThatFishesGetsNothing() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice budi = world.phone("Budi");
      TestDevice citra = world.phone("Citra");
      world.introduce(ana, budi);
      world.introduce(ana, citra);
      ana.engine().chats().send(citra.account(), "for Citra only");
      world.until(() -> citra.texts(ana.account()).contains("for Citra only"));
      MessageId wanted = ana.page(citra.account()).getLast().id();
      budi.says(
          new Recipients.Devices(ana.account(), List.of(DeviceId.PRIMARY)),
          new Retry(wanted, new CiphertextHash(Bytes.copyOf(new byte[32])), 1));
      world.until(() -> ana.lines(budi.account()).contains(Line.RETRY_REFUSED));
      world.until(() -> ana.engine().chats().waiting() == 0);
      assertFalse(budi.texts(ana.account()).contains("for Citra only"));
    }
  }
}
