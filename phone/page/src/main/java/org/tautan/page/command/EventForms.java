package org.tautan.page.command;

import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.LinkPeer;

/// How the engine's events look as JSON: `event` says which.
public final class EventForms {
  private EventForms() {}

  /// The JSON of an event.
  public static String json(EngineEvent event) {
    return form(event).toString();
  }

  /// The JSON of a failure: of a step that is tried again (`failed`), or of the whole engine
  /// (`stopped`).
  ///
  /// @param why a code for the page
  /// @param detail for a log
  public static String failure(String event, String why, String detail) {
    return named(event).with("why", why).with("detail", detail).toString();
  }

  private static Json form(EngineEvent event) {
    return switch (event) {
      case EngineEvent.ConnectivityChanged(var state) -> named("connectivity").with("state", state);
      case EngineEvent.AccountChanged _ -> named("account");
      case EngineEvent.DevicesChanged _ -> named("devices");
      case EngineEvent.DeviceJoined(var device) ->
          named("device-joined").with("value", ValueForms.of(device));
      case EngineEvent.ChatChanged(var chat) -> named("chat").with("value", ValueForms.of(chat));
      case EngineEvent.MessageAdded(var message, var freshness) ->
          named("message").with("freshness", freshness).with("value", ValueForms.of(message));
      case EngineEvent.MessageChanged(var message) ->
          named("message-changed").with("value", ValueForms.of(message));
      case EngineEvent.MessageRemoved(var chat, var sender, var id) ->
          named("message-removed")
              .with("chat", ValueForms.of(chat))
              .with("sender", ValueForms.of(sender))
              .with("id", id.bytes().hex());
      case EngineEvent.CaughtUp _ -> named("caught-up");
      case EngineEvent.TypingChanged(var chat, var activity) ->
          named("typing").with("chat", ValueForms.of(chat)).with("activity", activity);
      case EngineEvent.HistoryArrived _ -> named("history-arrived");
      case EngineEvent.HistoryProgressed _ -> named("history");
      case EngineEvent.LinkCodeReady _ -> named("link-code");
      case EngineEvent.LinkPeerMet(var emoji, var peer) ->
          peer(peer).with("emoji", emoji.stream().map(ValueForms::of).toList());
      case EngineEvent.LinkCodesUsedUp _ -> named("link-codes-used-up");
      case EngineEvent.Linked(var account, var device) ->
          named("linked").with("account", ValueForms.of(account)).with("device", device.number());
      case EngineEvent.LinkFailed(var why) -> named("link-failed").with("why", why);
    };
  }

  private static Json peer(LinkPeer peer) {
    return switch (peer) {
      case LinkPeer.Computer(String name, String platform) ->
          named("link-peer").with("name", name).with("platform", platform);
      case LinkPeer.Phone(String name, var account) ->
          named("link-peer").with("name", name).with("account", ValueForms.of(account));
    };
  }

  private static Json named(String event) {
    return Json.object().with("event", event);
  }
}
