package org.tautan.page.command;

import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.linking.LinkEmoji;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.NewDevice;
import org.tautan.engine.model.OwnDevice;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// How the engine's values look as JSON: ids in hexadecimal digits, times in ms since 1970, places
/// in a chat as `clock.device.id`.
final class ValueForms {
  private ValueForms() {}

  static String of(AccountId account) {
    return account.bytes().hex();
  }

  static AccountId account(String text) {
    return new AccountId(Bytes.fromHex(text));
  }

  static MessageId message(String text) {
    return new MessageId(Bytes.fromHex(text));
  }

  static String of(OrderKey order) {
    return order.sentAt() + "." + order.device().number() + "." + order.messageId().bytes().hex();
  }

  static OrderKey order(String text) {
    int first = text.indexOf('.');
    int last = text.lastIndexOf('.');
    if (first == last) {
      throw new IllegalArgumentException("not a place in a chat");
    }
    return new OrderKey(
        Long.parseLong(text.substring(0, first)),
        new DeviceId(Integer.parseInt(text.substring(first + 1, last))),
        message(text.substring(last + 1)));
  }

  static Json of(OwnAccount account) {
    return Json.object()
        .with("account", of(account.id()))
        .with("shown", account.id().display())
        .with("name", account.displayName())
        .with("relay", account.relay().uri())
        .with("kit", account.kit())
        .with("pin", account.pin())
        .with("readReceipts", account.readReceipts());
  }

  static Json of(OwnDevice device) {
    return Json.object()
        .with("device", device.id().number())
        .with("name", device.name())
        .with("platform", device.platform())
        .with("presence", device.presence())
        .with("linkedOn", device.linkedOn())
        .with("lastSeen", device.lastSeen());
  }

  static Json of(NewDevice device) {
    return Json.object()
        .with("device", device.id().number())
        .with("name", device.name())
        .with("platform", device.platform())
        .with("linkedOn", device.linkedOn());
  }

  static Json of(Chat chat) {
    return Json.object()
        .with("chat", of(chat.account()))
        .with("title", chat.title())
        .with("state", chat.state())
        .with("hold", chat.hold());
  }

  static Json of(ChatOverview overview) {
    return of(overview.chat())
        .with("unread", overview.unread())
        .with("draft", overview.flags().draft())
        .with("last", overview.last().map(ValueForms::of));
  }

  static Json of(Message message) {
    Json form =
        Json.object()
            .with("chat", of(message.chat()))
            .with("sender", of(message.sender().account()))
            .with("device", message.sender().device().number())
            .with("id", message.id().bytes().hex())
            .with("order", of(message.order()))
            .with("sentAt", message.sentAt())
            .with("status", message.status());
    return switch (message.body()) {
      case MessageBody.Text(String text) -> form.with("kind", "text").with("text", text);
      case MessageBody.Note(var line, long detail) ->
          form.with("kind", "line").with("line", line).with("detail", detail);
      case MessageBody.Unknown(int kind) -> form.with("kind", "unknown").with("number", kind);
      case MessageBody.Placeholder(var state) ->
          form.with("kind", "placeholder").with("state", state);
    };
  }

  static Json of(LinkEmoji emoji) {
    return Json.object()
        .with("symbol", emoji.symbol())
        .with("en", emoji.english())
        .with("id", emoji.indonesian());
  }
}
