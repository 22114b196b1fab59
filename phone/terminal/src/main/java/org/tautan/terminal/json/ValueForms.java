package org.tautan.terminal.json;

import org.tautan.desktop.words.Language;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.linking.LinkEmoji;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.NewDevice;
import org.tautan.engine.model.OwnDevice;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// How the engine's values look as JSON: account ids in base32, message ids in hexadecimal digits,
/// times in ms since 1970, enums as `lower-case-codes`.
final class ValueForms {
  private ValueForms() {}

  static String of(AccountId account) {
    return account.display().replace(" ", "");
  }

  static Answer of(OwnAccount account) {
    return Answer.empty()
        .with("account", of(account.id()))
        .with("device", account.device().number())
        .with("name", account.displayName())
        .with("relay", account.relay().uri())
        .with("signIn", account.signIn())
        .with("kit", account.kit())
        .with("pin", account.pin())
        .with("readReceipts", account.readReceipts());
  }

  static Answer of(OwnDevice device) {
    Answer form =
        Answer.empty()
            .with("device", device.id().number())
            .with("name", device.name())
            .with("platform", device.platform())
            .with("presence", device.presence());
    device.linkedOn().ifPresent(at -> form.with("linkedOn", at));
    device.lastSeen().ifPresent(at -> form.with("lastSeen", at));
    return form;
  }

  static Answer of(NewDevice device) {
    Answer form =
        Answer.empty()
            .with("device", device.id().number())
            .with("name", device.name())
            .with("platform", device.platform());
    device.linkedOn().ifPresent(at -> form.with("linkedOn", at));
    return form;
  }

  static Answer of(Chat chat) {
    return Answer.empty()
        .with("chat", of(chat.account()))
        .with("title", chat.title())
        .with("state", chat.state())
        .with("hold", chat.hold());
  }

  static Answer of(Message message) {
    Answer form =
        Answer.empty()
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

  static Answer of(LinkEmoji emoji, Language language) {
    String name =
        switch (language) {
          case ENGLISH -> emoji.english();
          case INDONESIAN -> emoji.indonesian();
        };
    return Answer.empty().with("symbol", emoji.symbol()).with("name", name);
  }

  static String of(OrderKey order) {
    return order.sentAt() + "." + order.device().number() + "." + order.messageId().bytes().hex();
  }

  static OrderKey order(String text, String name) throws BadArgumentException {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      throw Arguments.bad(name);
    }
    try {
      return new OrderKey(
          Long.parseLong(parts[0]),
          new DeviceId(Integer.parseInt(parts[1])),
          new MessageId(Bytes.fromHex(parts[2])));
    } catch (IllegalArgumentException _) {
      throw Arguments.bad(name);
    }
  }
}
