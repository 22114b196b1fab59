package org.tautan.page.command;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.api.Engine;
import org.tautan.engine.model.Message;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.protocol.linking.PageOrigin.Scheme;

/// Conversations.
///
/// @param engine whose
record ChatCommands(Engine engine) {
  private static final String AFTER_SCHEME = "://";

  String overview() {
    return Json.array(engine.chats().overview().stream().map(ValueForms::of).toList());
  }

  /// What a list shows of one chat; an empty object when there is no such chat.
  String overview(String chat) {
    return engine
        .chats()
        .overview(ValueForms.account(chat))
        .map(ValueForms::of)
        .orElseGet(Json::object)
        .toString();
  }

  /// Keeps what the person has begun to write.
  String draft(String chat, String text) {
    engine.chats().arrange(ValueForms.account(chat), flags -> flags.withDraft(text));
    return Outcomes.DONE;
  }

  /// The newest messages below a place, newest first.
  ///
  /// @param before empty for the end of the chat
  String page(String chat, String before, int limit) {
    Optional<OrderKey> place =
        before.isEmpty() ? Optional.empty() : Optional.of(ValueForms.order(before));
    return messages(engine.chats().page(ValueForms.account(chat), place, limit));
  }

  /// The oldest messages above a place, oldest first.
  String after(String chat, String place, int limit) {
    return messages(engine.chats().after(ValueForms.account(chat), ValueForms.order(place), limit));
  }

  static String messages(List<Message> messages) {
    return Json.array(messages.stream().map(ValueForms::of).toList());
  }

  String send(String chat, String text) {
    return Outcomes.of(engine.chats().send(ValueForms.account(chat), text));
  }

  String sendAgain(String chat, String message) {
    return Outcomes.of(
        engine.chats().sendAgain(ValueForms.account(chat), ValueForms.message(message)));
  }

  String read(String chat, String upTo) {
    engine.chats().markRead(ValueForms.account(chat), ValueForms.order(upTo));
    return Outcomes.DONE;
  }

  String accept(String chat) {
    engine.chats().accept(ValueForms.account(chat));
    return Outcomes.DONE;
  }

  String block(String chat) {
    engine.chats().block(ValueForms.account(chat));
    return Outcomes.DONE;
  }

  String unblock(String chat) {
    engine.chats().unblock(ValueForms.account(chat));
    return Outcomes.DONE;
  }

  String remove(String chat) {
    engine.chats().remove(ValueForms.account(chat));
    return Outcomes.DONE;
  }

  String add(String contactLink) {
    return Outcomes.of(engine.chats().add(contactLink));
  }

  /// The link by which others reach this account.
  ///
  /// @param origin where the page came from, as the browser writes it
  String contactLink(String origin) {
    return Json.object().with("link", engine.chats().contactLink(origin(origin)).text()).toString();
  }

  private static PageOrigin origin(String text) {
    Scheme scheme = text.startsWith("https:") ? Scheme.HTTPS : Scheme.HTTP;
    int authority = text.indexOf(AFTER_SCHEME) + AFTER_SCHEME.length();
    try {
      return PageOrigin.of(scheme, text.substring(authority));
    } catch (MalformedException e) {
      throw new IllegalArgumentException("not an origin", e);
    }
  }
}
