package org.tautan.terminal.companion;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tautan.desktop.Beginning;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.LinkPeer;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.SignIn;
import org.tautan.terminal.screen.CodePicture;
import org.tautan.terminal.screen.EmojiLine;
import org.tautan.terminal.screen.SafeText;
import org.tautan.terminal.shell.Questions;
import org.tautan.terminal.shell.Questions.YesNo;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.words.Words;

/// The first run of a companion: shows the code, counts down to the next one, and asks whether the
/// phone that scanned it is the person's own. Runs on the shell's thread.
final class LinkScreen {
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Seat seat;
  private final CompanionLinkOptions options;
  private final Showing showing;
  private final Clock clock;
  private final Questions questions;
  private long validUntil;

  /// What else the person asked to see.
  enum LinkText {
    /// The link itself, to be copied.
    PRINTED,
    /// The code only.
    HIDDEN
  }

  /// How the code is shown.
  ///
  /// @param png the file in which the code is, if any
  record Showing(LinkText link, Optional<Path> png) {}

  LinkScreen(Seat seat, CompanionLinkOptions options, Showing showing, Clock clock) {
    this.seat = seat;
    this.options = options;
    this.showing = showing;
    this.clock = clock;
    this.questions = new Questions(seat);
  }

  /// Whether this device is linked now.
  enum Result {
    /// It is.
    LINKED,
    /// The person gave up.
    GIVEN_UP
  }

  Result run() throws InterruptedException {
    begin();
    while (true) {
      Optional<EngineEvent> event = seat.events().nextOfLinking(TICK);
      if (event.isEmpty()) {
        countDown();
        continue;
      }
      Optional<Result> result = react(event.get());
      if (result.isPresent()) {
        return result.get();
      }
    }
  }

  private void begin() {
    seat.events().beginLinking();
    seat.engine().startLink(options);
  }

  private Optional<Result> react(EngineEvent event) {
    return switch (event) {
      case EngineEvent.LinkCodeReady(var code, long until) -> {
        show(code.text(), until);
        yield Optional.empty();
      }
      case EngineEvent.LinkPeerMet met -> met(met);
      case EngineEvent.LinkCodesUsedUp _ -> again("link.used-up");
      case EngineEvent.LinkFailed(LinkFailure why) -> again("link-failed." + Words.code(why));
      case EngineEvent.Linked _ -> {
        seat.cheer("link.this-linked");
        yield Optional.of(Result.LINKED);
      }
      case EngineEvent.ConnectivityChanged _,
          EngineEvent.AccountChanged _,
          EngineEvent.DevicesChanged _,
          EngineEvent.DeviceJoined _,
          EngineEvent.ChatChanged _,
          EngineEvent.MessageAdded _,
          EngineEvent.MessageChanged _,
          EngineEvent.MessageRemoved _,
          EngineEvent.CaughtUp _,
          EngineEvent.HistoryArrived _,
          EngineEvent.HistoryProgressed _,
          EngineEvent.TypingChanged _ ->
          Optional.empty();
    };
  }

  private void show(String link, long until) {
    validUntil = until;
    seat.dialogue().clear();
    if (seat.engine().beginning() == Beginning.AFTER_UNTIL_CLOSED) {
      seat.say("link.was-until-closed");
    }
    seat.say("link.title");
    CodePicture.render(link, seat.look())
        .ifPresentOrElse(seat.dialogue()::say, () -> seat.warn("link.no-picture"));
    seat.say("link.step-1");
    seat.say("link.step-2");
    seat.say("link.step-3");
    showing.png().ifPresent(file -> seat.murmur("link.png", file));
    switch (showing.link()) {
      case PRINTED -> seat.dialogue().say(link);
      case HIDDEN -> {}
    }
    seat.murmur(options.signIn() == SignIn.STAY ? "link.stay" : "link.until-closed");
    countDown();
  }

  private void countDown() {
    if (validUntil > 0) {
      long seconds = Math.max(0, Math.ceilDiv(validUntil - clock.millis(), 1_000));
      seat.dialogue().flash(seat.words().text("link.countdown", seconds));
    }
  }

  private Optional<Result> met(EngineEvent.LinkPeerMet met) {
    validUntil = 0;
    if (met.other() instanceof LinkPeer.Phone(String name, var account)) {
      seat.say("link.phone", SafeText.line(name), account.display());
    }
    seat.say("link.emoji", EmojiLine.of(met.emoji(), seat.words().language(), seat.look()));
    Optional<YesNo> mine = questions.yesNo("link.my-phone");
    if (mine.isEmpty()) {
      seat.engine().declinePhone(LinkFailure.DECLINED_HERE);
      return Optional.of(Result.GIVEN_UP);
    }
    switch (mine.get()) {
      case YES -> {
        seat.engine().acceptPhone();
        seat.murmur("link.wait");
      }
      case NO -> seat.engine().declinePhone(LinkFailure.EMOJI_DIFFER);
    }
    return Optional.empty();
  }

  private Optional<Result> again(String why) {
    validUntil = 0;
    seat.warn(why);
    Optional<YesNo> more = questions.yesNo("link.new-code");
    if (more.isEmpty() || more.get() == YesNo.NO) {
      seat.engine().cancelLink();
      return Optional.of(Result.GIVEN_UP);
    }
    begin();
    return Optional.empty();
  }
}
