package org.tautan.app.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tautan.app.bridge.EngineClient;
import org.tautan.desktop.host.EngineThread.Question;
import org.tautan.engine.api.Engine;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.OrderKey;

/// Fetches the parts of a conversation that are wanted: what is older, what is newer, what stands
/// around a place. One page at a time; one of a part that has been left meanwhile is dropped. On
/// the window's thread.
final class Pages {
  private static final int PAGE = ConversationViewModel.PAGE;

  private final EngineClient engine;
  private final AccountId chat;
  private final LoadedMessages messages;
  private final OlderFromPhone phone;
  private final Runnable show;
  private boolean asking;
  private boolean closed;

  /// @param show is told of more rows
  Pages(EngineClient engine, AccountId chat, LoadedMessages messages, Runnable show) {
    this.engine = engine;
    this.chat = chat;
    this.messages = messages;
    this.phone = new OlderFromPhone(engine, chat);
    this.show = show;
  }

  /// Asks for the end of the conversation, as it is opened.
  void open(Consumer<Opened> then) {
    ask(asked -> Opened.of(asked.chats(), chat), then);
  }

  /// The page above the oldest row, if there is one and nothing is being asked.
  void older() {
    if (asking || closed || phone.hasWhatIsOlder(messages)) {
      return;
    }
    Optional<OrderKey> before = messages.oldest();
    ask(
        asked -> asked.chats().page(chat, before, PAGE),
        (List<Message> page) -> {
          if (messages.oldest().equals(before)) {
            messages.page(page, PAGE);
            show.run();
          }
        });
  }

  /// The page below the newest row, unless that is the conversation's end.
  void newer() {
    Optional<OrderKey> newest = messages.newestPlace();
    if (asking || closed || messages.isAtEnd() || newest.isEmpty()) {
      return;
    }
    ask(
        asked -> asked.chats().after(chat, newest.get(), PAGE),
        (List<Message> page) -> {
          if (messages.newestPlace().equals(newest)) {
            messages.newer(page, PAGE);
            show.run();
          }
        });
  }

  /// Rows were inserted anywhere: takes in what there is from the oldest row on that was shown.
  void again() {
    phone.answered();
    if (messages.isAtEnd()) {
      againFromTheEnd();
    } else {
      messages.oldest().ifPresent(this::againFrom);
    }
  }

  private void againFromTheEnd() {
    int limit = Math.max(PAGE, messages.size() + messages.waiting());
    engine.ask(
        asked -> asked.chats().page(chat, Optional.empty(), limit),
        page -> {
          if (messages.isAtEnd()) {
            messages.page(page, limit);
            show.run();
          }
        });
  }

  private void againFrom(OrderKey oldest) {
    messages.mayHaveOlder();
    int limit = messages.size() + PAGE;
    engine.ask(
        asked -> asked.chats().after(chat, oldest, limit),
        page -> {
          if (messages.oldest().equals(Optional.of(oldest))) {
            messages.newer(page, limit);
            show.run();
          }
        });
  }

  /// Leaves what is loaded for what stands around a place, unless that is loaded already.
  void around(OrderKey place, Runnable then) {
    if (messages.has(place)) {
      then.run();
      return;
    }
    ask(
        asked -> Around.of(asked.chats(), chat, place),
        around -> {
          messages.become(around, PAGE);
          show.run();
          then.run();
        });
  }

  /// Leaves what is loaded for the end of the conversation.
  void end(Runnable then) {
    ask(
        asked -> asked.chats().page(chat, Optional.empty(), PAGE),
        (List<Message> page) -> {
          messages.become(new Around(page, List.of()), PAGE);
          show.run();
          then.run();
        });
  }

  void close() {
    closed = true;
  }

  private <T> void ask(Question<? super Engine, ? extends T> question, Consumer<? super T> then) {
    asking = true;
    engine.ask(
        question,
        answer -> {
          asking = false;
          then.accept(answer);
        });
  }
}
