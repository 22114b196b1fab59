package org.tautan.terminal.phone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tautan.desktop.qr.QrReading;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.LinkPeer;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.model.LinkFailure;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.terminal.boundary.Pin;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.screen.EmojiLine;
import org.tautan.terminal.screen.SafeText;
import org.tautan.terminal.shell.Questions;
import org.tautan.terminal.shell.Questions.YesNo;
import org.tautan.terminal.shell.Seat;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;
import org.tautan.terminal.words.Words;

/// Linking a companion from the phone: scan, PIN, compare three pictures, say how much history it
/// may have.
final class LinkDialogue {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Seat seat;
  private final Questions questions;
  private final Clock clock;

  LinkDialogue(Seat seat, Clock clock) {
    this.seat = seat;
    this.clock = clock;
    this.questions = new Questions(seat);
  }

  /// @param rest what stood behind the command: `screen`, `paste`, a picture file, or nothing
  void run(String rest) {
    if (seat.engine().account().isEmpty()) {
      seat.complain(Problem.of(Trouble.NO_ACCOUNT));
      return;
    }
    Optional<CodeSource> source = source(rest);
    if (source.isEmpty()) {
      return;
    }
    QrReading reading = source.get().read();
    if (reading instanceof QrReading.Found found) {
      prove().ifPresent(proof -> link(found.text(), proof, preset(source.get())));
    } else {
      Problems.of(reading).ifPresent(seat::complain);
    }
  }

  private Optional<CodeSource> source(String rest) {
    String where = rest.isEmpty() ? questions.text("link.where").orElse("") : rest;
    return switch (where) {
      case "" -> Optional.empty();
      case "screen", "layar" -> Optional.of(new CodeSource.Screen());
      case "paste", "tempel" -> {
        seat.warn("link.paste-warning");
        yield questions.text("link.paste").map(CodeSource.Pasted::new);
      }
      default -> Optional.of(new CodeSource.PictureFile(Path.of(where)));
    };
  }

  private Optional<PresenceProof> prove() {
    while (true) {
      Optional<char[]> pin = questions.secret("pin.enter");
      if (pin.isEmpty()) {
        return Optional.empty();
      }
      PresenceOutcome outcome = seat.engine().prove(pin.get());
      Pin.wipe(pin.get());
      if (outcome instanceof PresenceOutcome.Proven(PresenceProof proof)) {
        return Optional.of(proof);
      }
      Problems.of(outcome, clock).ifPresent(seat::complain);
      if (!(outcome instanceof PresenceOutcome.Wrong)) {
        return Optional.empty();
      }
    }
  }

  /// Whoever sent somebody a link is not to get their messages by a hasty Enter.
  private static Optional<HistoryDepth> preset(CodeSource source) {
    return source instanceof CodeSource.Pasted ? Optional.of(HistoryDepth.NONE) : Optional.empty();
  }

  private void link(String code, PresenceProof proof, Optional<HistoryDepth> preset) {
    seat.events().beginLinking();
    seat.engine().scan(code, Optional.of(proof));
    if (await()
        instanceof EngineEvent.LinkPeerMet(var emoji, LinkPeer.Computer(var name, var on))) {
      seat.say("link.computer", SafeText.line(name), SafeText.line(on));
      seat.say("link.emoji", EmojiLine.of(emoji, seat.words().language(), seat.look()));
      decide(preset);
    }
  }

  private void decide(Optional<HistoryDepth> preset) {
    Optional<YesNo> same = questions.yesNo("link.same");
    if (same.isEmpty() || same.get() == YesNo.NO) {
      seat.engine().declineComputer(LinkFailure.EMOJI_DIFFER);
      await();
      return;
    }
    Optional<HistoryDepth> depth = questions.depth("link.history", preset);
    if (depth.isEmpty()) {
      seat.engine().declineComputer(LinkFailure.DECLINED_HERE);
      await();
      return;
    }
    seat.engine().acceptComputer(depth.get());
    seat.murmur("link.wait");
    if (await() instanceof EngineEvent.Linked(var _, var device)) {
      seat.cheer("link.done", device.number());
      if (depth.get() != HistoryDepth.NONE) {
        seat.murmur("link.history-comes");
      }
    }
  }

  /// The next event, explained if it is a failure.
  private EngineEvent await() {
    EngineEvent event = next();
    if (event instanceof EngineEvent.LinkFailed(LinkFailure why)) {
      seat.warn("link-failed." + Words.code(why));
    }
    return event;
  }

  private EngineEvent next() {
    try {
      return seat.events()
          .nextOfLinking(PATIENCE)
          .orElseGet(() -> new EngineEvent.LinkFailed(LinkFailure.OTHER_SIDE_GONE));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new EngineEvent.LinkFailed(LinkFailure.DECLINED_HERE);
    }
  }
}
