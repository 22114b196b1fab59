package org.tautan.app.chatlist;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tautan.app.bridge.EngineClient;
import org.tautan.engine.api.Chats;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatFlags.Mark;
import org.tautan.engine.model.ChatFlags.Pin;
import org.tautan.engine.model.ChatFlags.Shelf;
import org.tautan.engine.model.ChatOverview;
import org.tautan.protocol.AccountId;

/// What can be done with a chat as a whole. What came of it is told by the engine's events. On the
/// window's thread.
///
/// @param engine does it
/// @param clock from when a chat is muted
public record ChatActions(EngineClient engine, InstantSource clock) {
  /// Puts a chat above the others, or back among them.
  public void pin(AccountId chat, Pin pin) {
    arrange(chat, flags -> flags.withPin(pin));
  }

  /// Silences a chat.
  public void mute(AccountId chat, MuteChoice choice) {
    long until = choice.until(clock.instant());
    arrange(chat, flags -> flags.withMutedUntil(until));
  }

  /// Lets it sound again.
  public void unmute(AccountId chat) {
    arrange(chat, flags -> flags.withMutedUntil(0));
  }

  /// Puts a chat away or back; what is away is not pinned.
  public void shelve(AccountId chat, Shelf shelf) {
    arrange(chat, flags -> flags.withShelf(shelf).withPin(Pin.NOT_PINNED));
  }

  /// Lets a chat look unread.
  public void markUnread(AccountId chat) {
    arrange(chat, flags -> flags.withMark(Mark.UNREAD));
  }

  /// Counts everything in it as read.
  public void markRead(AccountId chat) {
    tell(chats -> {
      arrangeNow(chats, chat, flags -> flags.withMark(Mark.NOT_MARKED));
      chats
          .overview(chat)
          .flatMap(ChatOverview::last)
          .ifPresent(last -> chats.markRead(chat, last.order()));
    });
  }

  /// Takes it off the list.
  public void remove(AccountId chat) {
    tell(chats -> chats.remove(chat));
  }

  /// Shows and answers nothing of that account any more.
  public void block(AccountId chat) {
    tell(chats -> chats.block(chat));
  }

  /// Undoes that.
  public void unblock(AccountId chat) {
    tell(chats -> chats.unblock(chat));
  }

  /// Takes a stranger in.
  public void accept(AccountId chat) {
    tell(chats -> chats.accept(chat));
  }

  /// Gives a contact another name; empty for their own.
  public void nickname(AccountId chat, String nickname) {
    tell(chats -> chats.nickname(chat, nickname));
  }

  private void arrange(AccountId chat, UnaryOperator<ChatFlags> change) {
    tell(chats -> arrangeNow(chats, chat, change));
  }

  private static void arrangeNow(Chats chats, AccountId chat, UnaryOperator<ChatFlags> change) {
    chats.arrange(chat, change);
  }

  private void tell(Consumer<Chats> command) {
    engine.tell(asked -> command.accept(asked.chats()));
  }
}
