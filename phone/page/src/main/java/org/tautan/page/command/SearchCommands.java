package org.tautan.page.command;

import java.util.Optional;
import org.tautan.engine.api.Search;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.model.SearchWords;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.content.OrderKey;

/// Messages by their words.
///
/// @param search in which
record SearchCommands(Search search) {
  /// A page of what is found, newest first.
  ///
  /// @param given the words as typed; the chat, or nothing for all; how many at most; and, when the
  ///   page goes on, the place, sender and chat of the last message that it has
  String find(Arguments given) {
    SearchQuery query = query(given);
    int limit = given.number(2);
    Optional<Message> below =
        given.at(3).isEmpty()
            ? Optional.empty()
            : Optional.of(last(given.at(3), given.at(4), given.at(5)));
    return ChatCommands.messages(search.find(query, below, limit).messages());
  }

  /// How many there are.
  ///
  /// @param given the words, the chat, and where counting ends
  String count(Arguments given) {
    return Json.object().with("count", search.count(query(given), given.number(2))).toString();
  }

  private static SearchQuery query(Arguments given) {
    SearchQuery everywhere = SearchQuery.of(SearchWords.of(given.at(0)));
    return given.at(1).isEmpty() ? everywhere : everywhere.in(ValueForms.account(given.at(1)));
  }

  /// As much of a message as its place among the found ones follows from.
  private static Message last(String place, String sender, String chat) {
    OrderKey order = ValueForms.order(place);
    AccountId account = ValueForms.account(chat);
    return new Message(
        account,
        new DeviceAddress(ValueForms.account(sender), order.device()),
        order.messageId(),
        order,
        0,
        new MessageBody.Text(""),
        MessageStatus.SENT);
  }
}
