package org.tautan.terminal.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tautan.engine.api.Chats.AddOutcome;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.OrderKey;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.screen.CodePicture;
import org.tautan.terminal.screen.Look.Ink;
import org.tautan.terminal.screen.SafeText;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;

/// The shell's commands about contacts and chats.
final class ChatCommands {
  private static final int PAGE = 20;

  private final Seat seat;
  private final OpenChat open;
  private Optional<OrderKey> oldestShown = Optional.empty();

  ChatCommands(Seat seat, OpenChat open) {
    this.seat = seat;
    this.open = open;
  }

  List<ShellCommand> all() {
    return List.of(
        new ShellCommand("chats", _ -> list(ChatState.ACCEPTED)),
        new ShellCommand("open", this::open),
        new ShellCommand("older", _ -> older()),
        new ShellCommand("close", _ -> open.close()),
        new ShellCommand("again", _ -> again()),
        new ShellCommand("contact", this::contact),
        new ShellCommand("add", this::add),
        new ShellCommand("requests", _ -> list(ChatState.REQUEST)),
        new ShellCommand("accept", number -> decide(number, EngineCalls::accept, "chat.accepted")),
        new ShellCommand("block", number -> decide(number, EngineCalls::block, "chat.blocked")),
        new ShellCommand("safety", _ -> safety()));
  }

  private List<Chat> chats(ChatState state) {
    Optional<AccountId> own = seat.engine().account().map(account -> account.id());
    return seat.engine().chats().stream()
        .filter(chat -> chat.state() == state)
        .filter(chat -> own.filter(chat.account()::equals).isEmpty())
        .toList();
  }

  private void list(ChatState state) {
    List<Chat> chats = chats(state);
    if (chats.isEmpty()) {
      seat.say(state == ChatState.REQUEST ? "chat.no-requests" : "chat.none");
      return;
    }
    for (int i = 0; i < chats.size(); i++) {
      Chat chat = chats.get(i);
      int unread = seat.engine().unread(chat.account());
      String mark = unread == 0 ? "" : "  " + seat.words().text("chat.unread", unread);
      seat.dialogue()
          .say(
              "  "
                  + (i + 1)
                  + "  "
                  + SafeText.line(chat.title())
                  + seat.look().paint(Ink.CYAN, mark));
    }
    seat.murmur(state == ChatState.REQUEST ? "chat.requests-hint" : "chat.list-hint");
  }

  private void open(String number) {
    choose(number, chats(ChatState.ACCEPTED))
        .ifPresent(chat -> {
          open.open(chat.account());
          oldestShown = Optional.empty();
          show(chat);
          seat.engine().page(chat.account(), Optional.empty(), 1).stream()
              .findFirst()
              .ifPresent(last -> seat.engine().markRead(chat.account(), last.order()));
        });
  }

  private void older() {
    current().ifPresent(this::show);
  }

  private void show(Chat chat) {
    List<Message> newestFirst = seat.engine().page(chat.account(), oldestShown, PAGE);
    if (newestFirst.isEmpty()) {
      seat.murmur("chat.no-more");
      return;
    }
    oldestShown = Optional.of(newestFirst.getLast().order());
    AccountId me = seat.engine().account().orElseThrow().id();
    List<String> lines = new ArrayList<>();
    newestFirst.forEach(message -> lines.addFirst(seat.lines().of(message, chat, me)));
    seat.dialogue().say(String.join("\n", lines));
  }

  private void again() {
    current()
        .ifPresent(chat ->
            seat.engine().page(chat.account(), Optional.empty(), PAGE).stream()
                .filter(message -> message.status() == MessageStatus.FAILED)
                .forEach(message ->
                    Problems.of(seat.engine().sendAgain(chat.account(), message.id()))
                        .ifPresent(seat::complain)));
  }

  private void contact(String rest) {
    if (seat.engine().account().isEmpty()) {
      seat.complain(Problem.of(Trouble.NO_ACCOUNT));
      return;
    }
    String link = seat.engine().contactLink().text();
    if (rest.startsWith("--png ")) {
      Path file = Path.of(rest.substring(6).strip());
      CodePicture.write(link, file)
          .ifPresentOrElse(seat::complain, () -> seat.say("contact.written", file));
      return;
    }
    CodePicture.render(link, seat.look()).ifPresent(seat.dialogue()::say);
    seat.say("contact.link");
    seat.dialogue().say(link);
  }

  private void add(String link) {
    if (seat.engine().account().isEmpty()) {
      seat.complain(Problem.of(Trouble.NO_ACCOUNT));
      return;
    }
    AddOutcome outcome = seat.engine().add(link);
    if (outcome instanceof AddOutcome.Added(Chat chat)) {
      open.open(chat.account());
      oldestShown = Optional.empty();
      seat.cheer("contact.added", SafeText.line(chat.title()));
      return;
    }
    Problems.of(outcome).ifPresent(seat::complain);
  }

  private void decide(String number, BiConsumer<EngineCalls, AccountId> decision, String sentence) {
    Optional<Chat> chosen = number.isEmpty() ? current() : choose(number, chats(ChatState.REQUEST));
    chosen.ifPresent(chat -> {
      decision.accept(seat.engine(), chat.account());
      seat.say(sentence, SafeText.line(chat.title()));
    });
  }

  private void safety() {
    current()
        .ifPresent(chat ->
            seat.engine()
                .safetyCode(chat.account())
                .ifPresentOrElse(
                    code ->
                        seat.say("chat.safety", chat.title(), code.number().display(), code.text()),
                    () -> seat.complain(Problem.of(Trouble.NO_SAFETY_NUMBER))));
  }

  private Optional<Chat> current() {
    Optional<Chat> chat = open.account().flatMap(seat.engine()::chat);
    if (chat.isEmpty()) {
      seat.warn("chat.none-open");
    }
    return chat;
  }

  private Optional<Chat> choose(String number, List<Chat> from) {
    if (number.matches("\\d{1,6}")) {
      int index = Integer.parseInt(number) - 1;
      if (index >= 0 && index < from.size()) {
        return Optional.of(from.get(index));
      }
    }
    seat.warn("chat.choose");
    return Optional.empty();
  }
}
