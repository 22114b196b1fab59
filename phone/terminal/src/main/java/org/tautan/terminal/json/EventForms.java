package org.tautan.terminal.json;

import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.LinkPeer;
import org.tautan.engine.model.LinkFailure;
import org.tautan.terminal.words.Words;

/// How the engine's events look as JSON. Any thread.
public final class EventForms {
  private final Words words;

  /// @param words for what people read
  public EventForms(Words words) {
    this.words = words;
  }

  /// The line of an event.
  public Answer of(EngineEvent event) {
    return switch (event) {
      case EngineEvent.ConnectivityChanged(var state) ->
          Answer.event("connectivity").with("state", state);
      case EngineEvent.AccountChanged _ -> Answer.event("account-changed");
      case EngineEvent.DevicesChanged _ -> Answer.event("devices-changed");
      case EngineEvent.DeviceJoined(var device) ->
          Answer.event("device-joined").with("device", ValueForms.of(device));
      case EngineEvent.ChatChanged(var chat) ->
          Answer.event("chat").with("chat", ValueForms.of(chat));
      case EngineEvent.MessageAdded(var message, var freshness) ->
          Answer.event("message")
              .with("freshness", freshness)
              .with("message", ValueForms.of(message));
      case EngineEvent.MessageChanged(var message) ->
          Answer.event("message-changed").with("message", ValueForms.of(message));
      case EngineEvent.MessageRemoved(var chat, var sender, var id) ->
          Answer.event("message-removed")
              .with("chat", ValueForms.of(chat))
              .with("sender", ValueForms.of(sender))
              .with("id", id.bytes().hex());
      case EngineEvent.CaughtUp _ -> Answer.event("caught-up");
      case EngineEvent.TypingChanged(var chat, var activity) ->
          Answer.event("typing").with("chat", ValueForms.of(chat)).with("activity", activity);
      case EngineEvent.HistoryArrived(var chats) ->
          Answer.event("history-arrived").with("chats", chats.size());
      case EngineEvent.HistoryProgressed(var progress) ->
          Answer.event("history")
              .with("state", progress.state())
              .with("done", progress.done())
              .with("promised", progress.promised())
              .with("lost", progress.lost());
      case EngineEvent.LinkCodeReady(var code, long until) ->
          Answer.event("link-code").with("link", code.text()).with("validUntil", until);
      case EngineEvent.LinkPeerMet met -> met(met);
      case EngineEvent.LinkCodesUsedUp _ -> Answer.event("link-codes-used-up");
      case EngineEvent.Linked(var account, var device) ->
          Answer.event("linked")
              .with("account", ValueForms.of(account))
              .with("device", device.number());
      case EngineEvent.LinkFailed(LinkFailure why) ->
          Answer.event("link-failed").with("why", why).with("say", words.text("link-failed", why));
    };
  }

  private Answer met(EngineEvent.LinkPeerMet met) {
    Answer event =
        Answer.event("link-peer")
            .with(
                "emoji",
                met.emoji().stream().map(e -> ValueForms.of(e, words.language())).toList());
    return switch (met.other()) {
      case LinkPeer.Computer(String name, String platform) ->
          event.with("computer", Answer.empty().with("name", name).with("platform", platform));
      case LinkPeer.Phone(String name, var account) ->
          event.with(
              "phone", Answer.empty().with("name", name).with("account", ValueForms.of(account)));
    };
  }
}
