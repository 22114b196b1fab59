package org.tautan.app.conversation;

import java.util.function.Consumer;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.composer.Outlet;
import org.tautan.engine.api.Chats;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.model.Message;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.OrderKey;

/// What a person can do in one chat. What comes of it is seen in the engine's events, unless the
/// command says so itself.
public record ChatCommands(EngineClient engine, AccountId chat) implements Outlet {
  @Override
  public void send(
      String text, Consumer<SendOutcome> then, Consumer<StoreException.Reason> notStored) {
    engine.ask(asked -> asked.chats().send(chat, text), then, notStored);
  }

  /// Sends a failed message once more.
  ///
  /// @param then is told what came of it
  /// @param notStored is told why it could not even be stored
  public void sendAgain(
      Message failed, Consumer<SendOutcome> then, Consumer<StoreException.Reason> notStored) {
    engine.ask(asked -> asked.chats().sendAgain(chat, failed.id()), then, notStored);
  }

  /// Takes a row away, here only.
  public void delete(Message message) {
    tell(chats -> chats.delete(chat, message.sender().account(), message.id()));
  }

  /// Accepts the request.
  public void accept() {
    tell(chats -> chats.accept(chat));
  }

  /// Blocks the other person.
  public void block() {
    tell(chats -> chats.block(chat));
  }

  /// Undoes that.
  public void unblock() {
    tell(chats -> chats.unblock(chat));
  }

  /// Takes the chat off the list.
  public void remove() {
    tell(chats -> chats.remove(chat));
  }

  @Override
  public void typing(Activity activity) {
    tell(chats -> chats.typing(chat, activity));
  }

  @Override
  public void draft(Consumer<String> then) {
    engine.ask(
        asked -> asked.chats().overview(chat).map(one -> one.flags().draft()).orElse(""), then);
  }

  @Override
  public void keepDraft(String text) {
    tell(chats -> chats.arrange(chat, flags -> flags.withDraft(text)));
  }

  /// The person has seen everything up to here.
  void markRead(OrderKey upTo) {
    tell(chats -> chats.markRead(chat, upTo));
  }

  private void tell(Consumer<Chats> command) {
    engine.tell(asked -> command.accept(asked.chats()));
  }
}
