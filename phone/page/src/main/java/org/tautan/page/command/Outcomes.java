package org.tautan.page.command;

import org.tautan.engine.api.Accounts.CreateOutcome;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.api.Chats.AddOutcome;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.SendOutcome;
import org.tautan.page.key.Unlocking;

/// How outcomes look as JSON: `outcome` says which.
final class Outcomes {
  static final String DONE = named("done").toString();
  static final String TOO_SHORT = named("pin-too-short").toString();
  static final String LOCKED = named("locked").toString();
  static final String PRESENCE_NEEDED = named("presence-needed").toString();

  private Outcomes() {}

  static String of(Enum<?> outcome) {
    return named(Json.code(outcome)).toString();
  }

  static String of(CreateOutcome outcome) {
    Json form =
        switch (outcome) {
          case CreateOutcome.Created(var account) ->
              named("created").with("account", ValueForms.of(account));
          case CreateOutcome.HasAccount() -> named("has-account");
          case CreateOutcome.Refused(var reason) -> named("refused").with("reason", reason);
          case CreateOutcome.Unreachable() -> named("unreachable");
        };
    return form.toString();
  }

  static String of(RestoreOutcome outcome) {
    Json form =
        switch (outcome) {
          case RestoreOutcome.Restored(var account, int companions) ->
              named("restored")
                  .with("account", ValueForms.of(account))
                  .with("companions", companions);
          case RestoreOutcome.HasAccount() -> named("has-account");
          case RestoreOutcome.UnknownAccount() -> named("unknown-account");
          case RestoreOutcome.NotVerified() -> named("not-verified");
          case RestoreOutcome.Refused(var reason) -> named("refused").with("reason", reason);
          case RestoreOutcome.Unreachable() -> named("unreachable");
        };
    return form.toString();
  }

  static String of(PresenceOutcome outcome) {
    Json form =
        switch (outcome) {
          case PresenceOutcome.Proven _ -> named("done");
          case PresenceOutcome.Wrong(int left) -> named("wrong-pin").with("left", left);
          case PresenceOutcome.Throttled(long until) -> named("throttled").with("until", until);
          case PresenceOutcome.NoPin() -> named("no-pin");
        };
    return form.toString();
  }

  static String of(Unlocking outcome) {
    Json form =
        switch (outcome) {
          case Unlocking.Unlocked() -> named("unlocked");
          case Unlocking.Wrong(int left) -> named("wrong-pin").with("left", left);
          case Unlocking.Throttled(long until) -> named("throttled").with("until", until);
        };
    return form.toString();
  }

  static String of(SendOutcome outcome) {
    Json form =
        switch (outcome) {
          case SendOutcome.Queued(var message) ->
              named("queued").with("message", ValueForms.of(message));
          case SendOutcome.WrongSize() -> named("wrong-size");
          case SendOutcome.NoChat() -> named("no-chat");
          case SendOutcome.NotAccepted() -> named("not-accepted");
          case SendOutcome.Blocked() -> named("blocked");
          case SendOutcome.Held(var why) -> named("held").with("why", why);
          case SendOutcome.PhoneSilent() -> named("phone-silent");
          case SendOutcome.NotLinked() -> named("not-linked");
        };
    return form.toString();
  }

  static String of(AddOutcome outcome) {
    Json form =
        switch (outcome) {
          case AddOutcome.Added(var chat) -> named("added").with("value", ValueForms.of(chat));
          case AddOutcome.NotALink() -> named("not-a-link");
          case AddOutcome.VersionTooNew() -> named("version-too-new");
          case AddOutcome.OtherRelay() -> named("other-relay");
          case AddOutcome.Yourself() -> named("yourself");
        };
    return form.toString();
  }

  static Json named(String outcome) {
    return Json.object().with("outcome", outcome);
  }
}
