package org.tautan.app.link;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.ChangedAnswers;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.LinkFailure;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result;
import org.tautan.testkit.network.Meddler;

/// Every end of a linking that can reach this computer's window (PROTOCOL §7), each with its next
/// step. Three are for the phone alone: that another phone has used the code, that what was scanned
/// is no Tautan code, and that the relay lets no new account in by it.
class LinkFailureStoryTest {
  private static final Settings ENGLISH =
      Settings.STANDARD.withTheme(ThemeChoice.LIGHT).withLanguage(Optional.of(Language.ENGLISH));
  private static final Settings INDONESIAN =
      Settings.STANDARD.withTheme(ThemeChoice.DARK).withLanguage(Optional.of(Language.INDONESIAN));

  /// What the phone may say, and what this window makes of it.
  private static final Map<LinkFailure, LinkFailure> SAID_BY_THE_PHONE =
      Map.of(
          LinkFailure.DECLINED_HERE, LinkFailure.DECLINED_THERE,
          LinkFailure.EMOJI_DIFFER, LinkFailure.EMOJI_DIFFER,
          LinkFailure.TOO_MANY_DEVICES, LinkFailure.TOO_MANY_DEVICES,
          LinkFailure.OTHER_RELAY, LinkFailure.OTHER_RELAY,
          LinkFailure.VERSION_TOO_NEW, LinkFailure.VERSION_TOO_NEW,
          LinkFailure.NOT_VERIFIED, LinkFailure.NOT_VERIFIED);

  @TempDir private Path folder;

  @Test
  void saysWhyThePhoneSaidNo() {
    try (AppWorld world = AppWorld.open(folder, ENGLISH)) {
      PhoneInHand phone = world.phone("Budi");
      SAID_BY_THE_PHONE.forEach((said, shown) -> {
        compare(world, phone);
        phone.saysNo(said);
        endsWith(world, Language.ENGLISH, shown);
        goesOn(world);
      });
    }
  }

  @Test
  void saysWhatThePersonHereHasDecided() {
    try (AppWorld world = AppWorld.open(folder, ENGLISH)) {
      PhoneInHand phone = world.phone("Budi");
      compare(world, phone);
      world.click("#link-no");
      endsWith(world, Language.ENGLISH, LinkFailure.DECLINED_HERE);
      goesOn(world);
      compare(world, phone);
      world.click("#link-differ");
      endsWith(world, Language.ENGLISH, LinkFailure.EMOJI_DIFFER);
      goesOn(world);
    }
  }

  @Test
  void saysThatNobodyCameOrSomebodyWentAway() {
    try (AppWorld world = AppWorld.open(folder, INDONESIAN)) {
      PhoneInHand phone = world.phone("Budi");
      compare(world, phone);
      world.clock().advance(Duration.ofMinutes(11));
      endsWith(world, Language.INDONESIAN, LinkFailure.EXPIRED);
      goesOn(world);
      compare(world, phone);
      phone.switchOff();
      endsWith(world, Language.INDONESIAN, LinkFailure.OTHER_SIDE_GONE);
      goesOn(world);
      String usedUp = Words.of(Language.INDONESIAN).text("link.used-up");
      world.until(
          usedUp,
          () -> {
            world.clock().advance(Duration.ofSeconds(31));
            world.ask(engine -> engine.nextWakeMillis());
            return world.isTextSeen(usedUp);
          });
      world.picture("link-used-up-id");
      goesOn(world);
    }
  }

  @Test
  void saysWhatIsWrongWithTheRelayOrTheClock() {
    try (AppWorld world = AppWorld.open(folder, ENGLISH)) {
      // a connection that is only being opened would escape
      var _ = world.code();
      world.network().goAway();
      endsWith(world, Language.ENGLISH, LinkFailure.RELAY_UNREACHABLE);
      world.network().allow();
      goesOn(world);

      world.network().cut();
      endsWith(world, Language.ENGLISH, LinkFailure.RELAY_UNREACHABLE);
      world.computerClock().advance(Duration.ofMinutes(10));
      world.click("#link-next");
      endsWith(world, Language.ENGLISH, LinkFailure.CLOCK_WRONG);
      world.computerClock().advance(Duration.ofMinutes(-10));

      world.network().setMeddler(new ChangedAnswers(LinkFailureStoryTest::wantsNewer));
      world.click("#link-next");
      endsWith(world, Language.ENGLISH, LinkFailure.VERSION_TOO_NEW);
      world.network().setMeddler(Meddler.NOBODY);
      goesOn(world);
    }
  }

  /// As a relay of a later year answers.
  private static Result wantsNewer(Result answer) {
    return answer instanceof Result.OpenLinkResult
        ? Result.Refusal.of(RefusalReason.VERSION_TOO_OLD)
        : answer;
  }

  private static void compare(AppWorld world, PhoneInHand phone) {
    phone.scan(world.code());
    var _ = phone.seesPictures();
    world.see("#link-yes");
  }

  private static void endsWith(AppWorld world, Language language, LinkFailure why) {
    Words words = Words.of(language);
    for (String text : List.of(words.text("link.failed.title"), words.text("link.failed", why))) {
      world.seeText(text);
    }
    world.picture("link-failed-" + why + "-" + language.code());
  }

  private static void goesOn(AppWorld world) {
    world.click("#link-next");
    var _ = world.code();
  }
}
