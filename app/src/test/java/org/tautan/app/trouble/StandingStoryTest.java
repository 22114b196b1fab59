package org.tautan.app.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.connection.Trouble;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.ChangedAnswers;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.engine.api.Devices.UnlinkOutcome;
import org.tautan.engine.api.Engine;
import org.tautan.engine.model.Connectivity;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result;
import org.tautan.testkit.network.Meddler;

/// A computer that its relay takes in no more, or that would be wrong to go in: a line says why, a
/// page says what now, and the chats stay.
class StandingStoryTest {
  @TempDir private Path folder;

  @Test
  void aCopyOfItsDataStopsBoth() {
    try (AppWorld world = withAMessage(Speech.ENGLISH)) {
      world.useCopy();
      world.network().cut();
      Speech.ENGLISH.sees(world, Trouble.COPIED);
      showsWhatNow(world, "Two copies of this computer’s data are in use", "copied-en");
      world.seeText("Link again…");
    }
  }

  @Test
  void anotherRelayInTheRightOnesPlaceIsToldNothing() {
    try (AppWorld world = withAMessage(Speech.INDONESIAN)) {
      world.replaceRelay("other");
      Speech.INDONESIAN.sees(world, Trouble.OTHER_RELAY);
      showsWhatNow(world, "Yang menjawab di alamat relay bukan relay Anda", "other-relay-id");
      world.replaceRelay("relay");
      world.ask(StandingStoryTest::tryNow);
      Speech.INDONESIAN.seesGo(world, Trouble.OTHER_RELAY);
    }
  }

  @Test
  void aRelayThatWantsANewerVersionIsGoneBackToByANewerOne() {
    try (AppWorld world = withAMessage(Speech.ENGLISH)) {
      world.network().setMeddler(new ChangedAnswers(StandingStoryTest::wantsNewer));
      world.network().cut();
      Speech.ENGLISH.sees(world, Trouble.UPDATE_NEEDED);
      showsWhatNow(world, "This version of Tautan is too old", "update-needed-en");
      world.stop();
      world.network().setMeddler(Meddler.NOBODY);
      world.start();
      world.see("#home");
      world.openChat("Budi");
      world.seeMessage("halo");
    }
  }

  @Test
  void aRelayThatHasForgottenItProvesNothing() throws IOException {
    try (AppWorld world = withAMessage(Speech.INDONESIAN)) {
      Path identity = Files.createDirectories(folder.resolve("emptied"));
      try (var files = Files.list(folder.resolve("relay"))) {
        for (Path file : files.filter(file -> !isDatabase(file)).toList()) {
          Files.copy(file, identity.resolve(file.getFileName()));
        }
      }
      world.replaceRelay("emptied");
      Speech.INDONESIAN.sees(world, Trouble.NOT_REGISTERED);
      showsWhatNow(world, "Relay tidak mengenal komputer ini", "not-registered-id");
    }
  }

  @Test
  void whatThePhoneHasUnlinkedStaysReadableUntilThePersonErasesIt() {
    try (AppWorld world = withAMessage(Speech.ENGLISH)) {
      assertEquals(UnlinkOutcome.UNLINKED, world.ownPhone().unlinks(new DeviceId(1)));
      Speech.ENGLISH.sees(world, Trouble.UNLINKED);
      world.seeMessage("halo");
      world.write("nobody hears this");
      world.seeText(Speech.ENGLISH.words().text("composer.outcome.not-linked"));
      world.picture("unlinked-chat-en");
      world.stop();
      world.start();
      Speech.ENGLISH.sees(world, Trouble.UNLINKED);
      world.click("#connection-action");
      world.click("#devices-link-again");
      world.click("#devices-erase");
      world.see(".link-code");
    }
  }

  private AppWorld withAMessage(Speech speech) {
    AppWorld world = AppWorld.linked(folder, speech.settings(), "Ana");
    PhoneInHand budi = world.friend("Budi");
    world.openChat("Budi");
    world.seeMessage("halo");
    assertEquals(List.of("halo"), world.texts(budi));
    return world;
  }

  private static void showsWhatNow(AppWorld world, String title, String picture) {
    world.seeMessage("halo");
    world.picture(picture);
    world.click("#home-devices");
    world.seeText(title);
    world.picture(picture + "-devices");
  }

  private static boolean isDatabase(Path file) {
    return file.getFileName().toString().startsWith("relay.db");
  }

  /// As the button does, which may be gone by now.
  private static Connectivity tryNow(Engine engine) {
    engine.networkIsBack();
    return engine.connectivity();
  }

  /// As a relay of a later year answers.
  private static Result wantsNewer(Result answer) {
    return answer instanceof Result.LoginResult
        ? Result.Refusal.of(RefusalReason.VERSION_TOO_OLD)
        : answer;
  }
}
