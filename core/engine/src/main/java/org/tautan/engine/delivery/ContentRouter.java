package org.tautan.engine.delivery;

import java.util.List;
import org.tautan.engine.api.EngineEvent.HistoryArrived;
import org.tautan.engine.history.HistoryDesk;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.port.Ports;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.content.Alive;
import org.tautan.protocol.content.ChatDecision;
import org.tautan.protocol.content.HistoryChunk;
import org.tautan.protocol.content.HistoryNotice;
import org.tautan.protocol.content.HistoryRequest;
import org.tautan.protocol.content.Kind;
import org.tautan.protocol.content.ListAnnouncement;
import org.tautan.protocol.content.NotSent;
import org.tautan.protocol.content.ProfileChange;
import org.tautan.protocol.content.ReadMarker;
import org.tautan.protocol.content.Receipt;
import org.tautan.protocol.content.Renewal;
import org.tautan.protocol.content.Retry;
import org.tautan.protocol.content.SentTranscript;
import org.tautan.protocol.content.Text;
import org.tautan.protocol.content.Typing;
import org.tautan.protocol.content.UnknownKind;

/// Hands each opened content to what its kind does, inside the transaction that advanced its
/// session. What only own devices may say is refused from anybody else, whatever the relay claims
/// (PROTOCOL §10).
public final class ContentRouter {
  private final Texts texts;
  private final ChatLog log;
  private final OwnSync sync;
  private final Receipts receipts;
  private final Retries retries;
  private final HistoryDesk history;

  public ContentRouter(
      Ports ports,
      AccountHolder account,
      ChatLog log,
      OwnSync sync,
      Receipts receipts,
      Retries retries,
      HistoryDesk history) {
    this.texts = new Texts(account, log, receipts);
    this.log = log;
    this.sync = sync;
    this.receipts = receipts;
    this.retries = retries;
    this.history = history;
  }

  /// Does what the content says.
  ///
  /// @throws MalformedException when something inside it cannot be read; nothing was written
  public void route(Unit unit, Incoming incoming) throws MalformedException {
    retries.filled(unit, incoming.from(), incoming.content().messageId());
    if (incoming.isOwn() && incoming.from().device().isPrimary()) {
      sync.phoneHeard(unit, incoming.content().sentAt());
    }
    Kind kind = incoming.content().kind();
    if (isRefused(kind, incoming)) {
      log.lineOnce(unit, incoming.account(), Line.FOREIGN_HISTORY, 0);
      return;
    }
    if (!incoming.isOwn()) {
      texts.introduced(unit, incoming);
    }
    switch (kind) {
      case Text(String text) -> said(unit, incoming, new MessageBody.Text(text));
      case UnknownKind(int number) -> said(unit, incoming, new MessageBody.Unknown(number));
      case SentTranscript sent -> texts.transcript(unit, incoming, sent);
      case ReadMarker marker -> sync.readElsewhere(unit, marker.chat(), marker.upTo());
      case ChatDecision decision -> sync.decided(unit, decision);
      case ProfileChange change -> sync.decided(unit, incoming.from().device(), change);
      case Receipt receipt -> receipts.received(unit, incoming.account(), receipt);
      case Retry retry -> asked(unit, incoming, retry);
      case NotSent notSent -> retries.notSent(unit, incoming.from(), notSent.messageId());
      case HistoryChunk chunk -> history.announced(unit, chunk);
      case HistoryRequest request -> history.asked(unit, incoming.from().device(), request);
      case HistoryNotice _ -> unit.tell(new HistoryArrived(List.of()));
      case Alive _, ListAnnouncement _, Renewal _, Typing _ -> {}
    }
  }

  /// What only own devices may say, or only the own phone, comes from somebody else.
  private static boolean isRefused(Kind kind, Incoming incoming) {
    boolean phone = incoming.isOwn() && incoming.from().device().isPrimary();
    return (isForOwnDevices(kind) && !incoming.isOwn()) || (isFromPhone(kind) && !phone);
  }

  private static boolean isFromPhone(Kind kind) {
    return kind instanceof HistoryChunk || kind instanceof HistoryNotice;
  }

  private void said(Unit unit, Incoming incoming, MessageBody body) {
    if (!incoming.isOwn()) {
      texts.received(unit, incoming, body);
    }
  }

  private void asked(Unit unit, Incoming incoming, Retry retry) {
    if (incoming.isOwn() || isContact(unit, incoming)) {
      retries.asked(unit, incoming.from(), retry);
    }
  }

  private static boolean isContact(Unit unit, Incoming incoming) {
    return unit.chats()
        .find(incoming.account())
        .filter(chat -> chat.state() == ChatState.ACCEPTED)
        .isPresent();
  }

  private static boolean isForOwnDevices(Kind kind) {
    return switch (kind) {
      case SentTranscript _, ReadMarker _, ChatDecision _, ProfileChange _, Alive _ -> true;
      case HistoryChunk _, HistoryNotice _, HistoryRequest _ -> true;
      case Text _, UnknownKind _, Receipt _, Retry _, NotSent _ -> false;
      case ListAnnouncement _, Renewal _, Typing _ -> false;
    };
  }
}
