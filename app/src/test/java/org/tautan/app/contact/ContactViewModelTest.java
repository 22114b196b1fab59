package org.tautan.app.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.chatlist.ChatActions;
import org.tautan.app.chatlist.MuteChoice;
import org.tautan.app.conversation.TwoPeople;
import org.tautan.app.qr.CodeFinder;
import org.tautan.app.qr.PictureSource;
import org.tautan.desktop.qr.Pixels;
import org.tautan.desktop.qr.QrCode;
import org.tautan.desktop.qr.QrEncoding;
import org.tautan.engine.api.ContactDevices;
import org.tautan.engine.api.SafetyCode;
import org.tautan.engine.api.SafetyComparison;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatState;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;

class ContactViewModelTest {
  @TempDir private Path data;

  private TwoPeople people;
  private AccountId budi;
  private ContactViewModel model;

  @BeforeEach
  void lookAtBudi() {
    people = new TwoPeople(data).introduced();
    budi = people.budi.account();
    model =
        new ContactViewModel(
            people,
            new ChatActions(people, people.world.clock()),
            new CodeFinder(Runnable::run, Runnable::run),
            budi);
  }

  @AfterEach
  void endTheWorld() {
    model.close();
    people.close();
  }

  @Test
  void showsTheNicknameAndGivesItUp() {
    model.nickname("  Sahabat ");
    assertEquals("Sahabat", chat().title());
    model.nickname(" ");
    assertEquals("", chat().nickname());
  }

  @Test
  void blocksAndUnblocks() {
    model.block();
    assertEquals(ChatState.BLOCKED, chat().state());
    model.unblock();
    assertEquals(ChatState.ACCEPTED, chat().state());
    model.remove();
    assertEquals(ChatState.REMOVED, chat().state());
  }

  @Test
  void mutesAndUnmutes() {
    model.mute(MuteChoice.ALWAYS);
    assertTrue(flags().isMutedAt(people.world.clock().millis()));
    model.unmute();
    assertFalse(flags().isMutedAt(people.world.clock().millis()));
  }

  @Test
  void hasNoSafetyNumberBeforeTheirKeysAreKnown() {
    assertTrue(model.safety().get().isEmpty());
  }

  @Test
  void findsTheSameNumberOnTheirScreen() {
    hear();
    String theirs = theirs().number().digits();
    model.compare(new PictureSource.Picture(picture(theirs)));
    assertEquals(Comparison.SAME_NUMBER, model.comparison().get());
  }

  @Test
  void findsTheSameKeysAndDeviceListsOnTheirScreen() {
    hear();
    people.until(() -> theirs().compare(mine()) == SafetyComparison.SAME);
    model.compare(new PictureSource.Picture(picture(theirs().text())));
    assertEquals(Comparison.SAME, model.comparison().get());
  }

  @Test
  void saysThatOneOfThemKnowsAnOlderDeviceList() {
    hear();
    ListReference list = theirs().own();
    ListReference newer = new ListReference(list.epoch(), list.version() + 1, list.hash());
    model.compare(new PictureSource.Words(showing(newer).text()));
    assertEquals(Comparison.OLDER_LIST, model.comparison().get());
  }

  @Test
  void warnsOfDevicesThatOnlyOneOfThemIsShown() {
    hear();
    ListReference list = theirs().own();
    ListReference forged =
        new ListReference(list.epoch(), list.version(), new ListHash(Bytes.copyOf(new byte[32])));
    model.compare(new PictureSource.Words(showing(forged).text()));
    assertEquals(Comparison.CONTRADICTING_LISTS, model.comparison().get());
  }

  @Test
  void takesItsOwnCodeForNoComparison() {
    hear();
    model.compare(new PictureSource.Picture(picture(mine().text())));
    assertEquals(Comparison.OWN_CODE, model.comparison().get());
  }

  @Test
  void asksForAnUpdateWhenTheCodeIsNewer() {
    hear();
    model.compare(new PictureSource.Words("TAUTAN:SAFETY:2:somethingelse"));
    assertEquals(Comparison.VERSION_TOO_NEW, model.comparison().get());
  }

  @Test
  void warnsOfAnotherNumber() {
    hear();
    model.compare(new PictureSource.Picture(picture("1".repeat(60))));
    assertEquals(Comparison.DIFFERENT, model.comparison().get());
  }

  @Test
  void comparesDigitsThatWereCopied() {
    hear();
    String groups = mine().number().display();
    model.compare(new PictureSource.Words(groups + "\n"));
    assertEquals(Comparison.SAME_NUMBER, model.comparison().get());
    model.compare(new PictureSource.Words(groups.replace('1', '2').replace('3', '4')));
    assertEquals(Comparison.DIFFERENT, model.comparison().get());
  }

  @Test
  void takesNothingElseForANumber() {
    hear();
    model.compare(new PictureSource.Picture(picture("https://example.org")));
    assertEquals(Comparison.NO_CODE, model.comparison().get());
    model.compare(new PictureSource.Words("1".repeat(59)));
    assertEquals(Comparison.NO_CODE, model.comparison().get());
    model.compare(new PictureSource.Nothing());
    assertEquals(Comparison.NO_CODE, model.comparison().get());
  }

  @Test
  void knowsHowManyDevicesTheyHave() {
    assertTrue(model.devices().get().isEmpty());
    hear();
    ContactDevices known = model.devices().get().orElseThrow();
    assertEquals(0, known.linked());
    assertTrue(known.listedAt() <= people.world.clock().millis());
    assertTrue(known.listedAt() > people.world.clock().millis() - 60_000);
  }

  @Test
  void showsTheNumberOnceTheirDevicesAreKnownThoughTheirNameWasBefore() {
    var _ =
        people
            .ana
            .ports()
            .store()
            .transaction(tx -> {
              tx.chats().save(tx.chats().find(budi).orElseThrow().named("Budi"));
              return budi;
            });
    model.nickname("Sahabat");
    assertEquals("Budi", chat().displayName());
    assertTrue(model.safety().get().isEmpty());
    hear();
  }

  private SafetyCode mine() {
    return model.safety().get().orElseThrow();
  }

  private SafetyCode theirs() {
    return people.budi.engine().chats().safetyCode(people.ana.account()).orElseThrow();
  }

  /// What Budi would show if his own list were another one.
  private SafetyCode showing(ListReference own) {
    return new SafetyCode(theirs().number(), budi, own, theirs().other());
  }

  private void hear() {
    people.budi.engine().chats().send(people.ana.account(), "halo");
    people.until(() -> people.ana.texts(budi).size() == 1);
    people.until(() -> model.safety().get().isPresent());
  }

  private Chat chat() {
    return model.chat().get().orElseThrow().chat();
  }

  private ChatFlags flags() {
    return model.chat().get().orElseThrow().flags();
  }

  private static Pixels picture(String text) {
    if (QrCode.encode(text) instanceof QrEncoding.Encoded(QrCode code)) {
      return code.toPixels(4);
    }
    throw new AssertionError(text);
  }
}
