package org.tautan.engine.delivery;

import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.Draft;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.port.ConnectionException;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.Typing;
import org.tautan.protocol.frame.Request;

/// "Somebody types": sealed like a message, passed on to connected devices only, never stored, and
/// lost without a trace when anything is missing for it.
public final class TypingSignals {
  private final Ledger ledger;
  private final Sealer sealer;
  private final ChatLog log;

  TypingSignals(Ledger ledger, Sealer sealer, ChatLog log) {
    this.ledger = ledger;
    this.sealer = sealer;
    this.log = log;
  }

  /// Tells a contact. A connection that is gone is noticed by the next step.
  public void send(RelayConnection connection, AccountId chat, Activity activity) {
    SealOutcome outcome =
        ledger.write(unit -> {
          boolean contact =
              unit.chats().find(chat).filter(c -> c.state() == ChatState.ACCEPTED).isPresent();
          Draft draft =
              new Draft(
                  new Recipients.Contact(chat),
                  log.newId(),
                  log.clock().tick(unit.counters()),
                  new Typing(activity == Activity.TYPING));
          return contact ? sealer.seal(unit, draft) : new SealOutcome.NoReaders();
        });
    if (outcome instanceof SealOutcome.Sealed sealed
        && Outbox.submission(sealed.submission()) instanceof Request.Submit submit) {
      try {
        connection.tell(new Request.SendEphemeral(submit.targets()));
      } catch (ConnectionException _) {
        connection.close();
      }
    }
  }
}
