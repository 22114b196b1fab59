package org.tautan.terminal.companion;

import java.util.Map;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.Devices.LeaveOutcome;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.model.LinkFailure;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.json.Answer;
import org.tautan.terminal.json.Arguments;
import org.tautan.terminal.json.BadArgumentException;
import org.tautan.terminal.json.BotCommand;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;
import org.tautan.terminal.words.Words;

/// The bot mode's commands that only a companion has.
final class CompanionBotCommands {
  private final EngineCalls engine;
  private final CompanionLinkOptions options;
  private final Words words;
  private boolean linking;

  CompanionBotCommands(EngineCalls engine, CompanionLinkOptions options, Words words) {
    this.engine = engine;
    this.options = options;
    this.words = words;
  }

  Map<String, BotCommand> all() {
    return Map.of(
        "link", _ -> link(),
        "link-accept", _ -> linkAccept(),
        "link-decline", this::linkDecline,
        "link-cancel", _ -> linkCancel(),
        "leave", this::leave);
  }

  private Answer link() {
    if (engine.account().isPresent()) {
      return error(Trouble.ALREADY_HAS_ACCOUNT);
    }
    linking = true;
    engine.startLink(options);
    return Answer.named("linking");
  }

  private Answer linkAccept() {
    if (!linking) {
      return error(Trouble.NOTHING_TO_CONFIRM);
    }
    engine.acceptPhone();
    return Answer.named("link-accepted");
  }

  private Answer linkDecline(Arguments arguments) throws BadArgumentException {
    LinkFailure why = arguments.choice("why", LinkFailure.DECLINED_HERE);
    if (!linking) {
      return error(Trouble.NOTHING_TO_CONFIRM);
    }
    linking = false;
    engine.declinePhone(why);
    return Answer.named("link-declined");
  }

  private Answer linkCancel() {
    linking = false;
    engine.cancelLink();
    return Answer.named("link-cancelled");
  }

  private Answer leave(Arguments arguments) throws BadArgumentException {
    LeaveOutcome outcome = engine.leave(arguments.choice("history", LeftHistory.KEEP));
    return Problems.of(outcome)
        .map(problem -> Answer.error(problem, words))
        .orElseGet(() -> Answer.named("left"));
  }

  private Answer error(Trouble trouble) {
    return Answer.error(Problem.of(trouble), words);
  }
}
