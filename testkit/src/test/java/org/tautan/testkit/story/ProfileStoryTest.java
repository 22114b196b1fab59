package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.protocol.content.ProfileChange;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// What a person decides about themselves on one device holds on all of them.
class ProfileStoryTest {
  @TempDir private Path folder;
  private TestWorld world;
  private TestDevice phone;
  private TestDevice desk;

  @BeforeEach
  void link() {
    world = new TestWorld(folder);
    phone = world.phone("Ana");
    desk = world.companion("desk", phone);
  }

  @Test
  void aRenewedContactLinkHoldsOnEveryDevice() {
    try (TestWorld open = world) {
      String old = link(phone);
      phone.engine().chats().renewContactKey();
      open.until(() -> link(desk).equals(link(phone)));
      assertNotEquals(old, link(desk));
      TestDevice stranger = open.phone("Budi");
      stranger.engine().chats().add(old);
      stranger.engine().chats().send(phone.account(), "it is me");
      open.until(() -> desk.texts(stranger.account()).contains("it is me"));
      open.until(() -> phone.texts(stranger.account()).contains("it is me"));
      assertEquals(ChatState.REQUEST, desk.chat(stranger.account()).state());
      assertEquals(ChatState.REQUEST, phone.chat(stranger.account()).state());
    }
  }

  @Test
  void nameAndReadReceiptsHoldOnEveryDeviceWhereverTheyWereDecided() {
    try (TestWorld open = world) {
      phone.engine().accounts().rename("Ibu Ana");
      desk.engine().accounts().readReceipts(ReadReceipts.OFF);
      open.until(() -> own(desk).displayName().equals("Ibu Ana"));
      open.until(() -> own(phone).readReceipts() == ReadReceipts.OFF);
    }
  }

  @Test
  void ofTwoDecisionsWithoutTheNetworkTheLaterHolds() {
    try (TestWorld open = world) {
      phone.engine().goOffline();
      phone.engine().accounts().rename("first");
      open.clock().advance(Duration.ofSeconds(1));
      desk.engine().accounts().rename("second");
      phone.engine().goOnline();
      open.until(() -> own(phone).displayName().equals("second"));
      open.until(
          () -> phone.engine().chats().waiting() == 0 && desk.engine().chats().waiting() == 0);
      assertEquals("second", own(desk).displayName());
    }
  }

  @Test
  void aNewCompanionHearsWhatWasDecidedBefore() {
    try (TestWorld open = world) {
      phone.engine().accounts().readReceipts(ReadReceipts.OFF);
      TestDevice newcomer = open.companion("laptop", phone);
      open.until(() -> own(newcomer).readReceipts() == ReadReceipts.OFF);
    }
  }

  @Test
  void nobodyElseDecidesOnIt() {
    try (TestWorld open = world) {
      TestDevice budi = open.phone("Budi");
      open.introduce(phone, budi);
      budi.says(
          new Recipients.Contact(phone.account()),
          new ProfileChange(Optional.of(new ProfileChange.DisplayName("Fool")), Long.MAX_VALUE));
      open.until(() -> phone.lines(budi.account()).contains(Line.FOREIGN_HISTORY));
      assertEquals("Ana", own(phone).displayName());
    }
  }

  private String link(TestDevice device) {
    return device.engine().chats().contactLink(world.page()).text();
  }

  private static OwnAccount own(TestDevice device) {
    return device.engine().account().orElseThrow();
  }
}
