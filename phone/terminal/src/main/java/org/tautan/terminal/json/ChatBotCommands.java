package org.tautan.terminal.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tautan.engine.api.Chats.AddOutcome;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.OrderKey;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.screen.CodePicture;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;
import org.tautan.terminal.words.Words;

/// The bot mode's commands about contacts and chats, which phone and companion share.
public final class ChatBotCommands {
  private static final int LONGEST_PAGE = 10_000;

  private final EngineCalls engine;
  private final Words words;

  /// @param words for what people read
  public ChatBotCommands(EngineCalls engine, Words words) {
    this.engine = engine;
    this.words = words;
  }

  /// The commands by name.
  public Map<String, BotCommand> all() {
    return Map.ofEntries(
        Map.entry("contact", this::contact),
        Map.entry("renew-contact", this::renewContact),
        Map.entry("add", this::add),
        Map.entry("chats", this::chats),
        Map.entry("messages", this::messages),
        Map.entry("send", this::send),
        Map.entry("send-again", this::sendAgain),
        Map.entry("read", this::read),
        Map.entry("typing", this::typing),
        Map.entry("safety", this::safety),
        Map.entry("receipts", this::receipts),
        Map.entry("nickname", this::nickname),
        Map.entry("accept", onChat("accepted", EngineCalls::accept)),
        Map.entry("block", onChat("blocked", EngineCalls::block)),
        Map.entry("unblock", onChat("unblocked", EngineCalls::unblock)),
        Map.entry("remove", onChat("removed", EngineCalls::remove)));
  }

  private Answer contact(Arguments arguments) throws BadArgumentException {
    Optional<String> png = arguments.optionalText("png");
    if (engine.account().isEmpty()) {
      return error(Trouble.NO_ACCOUNT);
    }
    return contact(engine.contactLink().text(), png);
  }

  private Answer renewContact(Arguments arguments) throws BadArgumentException {
    Optional<String> png = arguments.optionalText("png");
    if (engine.account().isEmpty()) {
      return error(Trouble.NO_ACCOUNT);
    }
    engine.renewContactKey();
    return contact(engine.contactLink().text(), png);
  }

  private Answer contact(String link, Optional<String> png) {
    Optional<Problem> problem = png.flatMap(file -> CodePicture.write(link, Path.of(file)));
    return problem.map(this::error).orElseGet(() -> Answer.named("contact").with("link", link));
  }

  private Answer add(Arguments arguments) throws BadArgumentException {
    String link = arguments.text("link");
    if (engine.account().isEmpty()) {
      return error(Trouble.NO_ACCOUNT);
    }
    AddOutcome outcome = engine.add(link);
    return outcome instanceof AddOutcome.Added(Chat chat)
        ? Answer.named("added").with("chat", ValueForms.of(chat))
        : error(Problems.of(outcome).orElseThrow());
  }

  private Answer chats(Arguments arguments) {
    return Answer.named("chats")
        .with(
            "chats",
            engine.chats().stream()
                .map(chat -> ValueForms.of(chat).with("unread", engine.unread(chat.account())))
                .toList());
  }

  private Answer messages(Arguments arguments) throws BadArgumentException {
    AccountId chat = arguments.account("chat");
    int limit = arguments.optionalNumber("limit").orElse(50);
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Arguments.bad("limit");
    }
    Optional<String> place = arguments.optionalText("before");
    Optional<OrderKey> before =
        place.isEmpty() ? Optional.empty() : Optional.of(ValueForms.order(place.get(), "before"));
    if (engine.chat(chat).isEmpty()) {
      return error(Trouble.NO_CHAT);
    }
    List<Answer> oldestFirst = new ArrayList<>();
    engine
        .page(chat, before, limit)
        .forEach(message -> oldestFirst.addFirst(ValueForms.of(message)));
    return Answer.named("messages").with("messages", oldestFirst);
  }

  private Answer send(Arguments arguments) throws BadArgumentException {
    return sent(engine.send(arguments.account("chat"), arguments.text("text")));
  }

  private Answer sendAgain(Arguments arguments) throws BadArgumentException {
    return sent(engine.sendAgain(arguments.account("chat"), arguments.message("id")));
  }

  private Answer sent(SendOutcome outcome) {
    return outcome instanceof SendOutcome.Queued(var message)
        ? Answer.named("queued").with("message", ValueForms.of(message))
        : error(Problems.of(outcome).orElseThrow());
  }

  private Answer read(Arguments arguments) throws BadArgumentException {
    AccountId chat = arguments.account("chat");
    OrderKey upTo = ValueForms.order(arguments.text("order"), "order");
    if (engine.chat(chat).isEmpty()) {
      return error(Trouble.NO_CHAT);
    }
    engine.markRead(chat, upTo);
    return Answer.named("read");
  }

  private Answer typing(Arguments arguments) throws BadArgumentException {
    EngineEvent.Activity activity = arguments.choice("activity", EngineEvent.Activity.TYPING);
    AccountId chat = arguments.account("chat");
    if (engine.chat(chat).isEmpty()) {
      return error(Trouble.NO_CHAT);
    }
    engine.typing(chat, activity);
    return Answer.named("told");
  }

  private Answer safety(Arguments arguments) throws BadArgumentException {
    return engine
        .safetyCode(arguments.account("chat"))
        .map(code ->
            Answer.named("safety").with("digits", code.number().digits()).with("code", code.text()))
        .orElseGet(() -> error(Trouble.NO_SAFETY_NUMBER));
  }

  private Answer receipts(Arguments arguments) throws BadArgumentException {
    ReadReceipts choice = arguments.choice("state", ReadReceipts.class);
    if (engine.account().isEmpty()) {
      return error(Trouble.NO_ACCOUNT);
    }
    engine.readReceipts(choice);
    return Answer.named("receipts").with("state", choice);
  }

  private Answer nickname(Arguments arguments) throws BadArgumentException {
    AccountId chat = arguments.account("chat");
    String name = arguments.text("name");
    if (engine.chat(chat).isEmpty()) {
      return error(Trouble.NO_CHAT);
    }
    engine.nickname(chat, name);
    return Answer.named("named");
  }

  private BotCommand onChat(String answer, BiConsumer<EngineCalls, AccountId> action) {
    return arguments -> {
      AccountId chat = arguments.account("chat");
      if (engine.chat(chat).isEmpty()) {
        return error(Trouble.NO_CHAT);
      }
      action.accept(engine, chat);
      return Answer.named(answer);
    };
  }

  private Answer error(Trouble trouble) {
    return error(Problem.of(trouble));
  }

  private Answer error(Problem problem) {
    return Answer.error(problem, words);
  }
}
