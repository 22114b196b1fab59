package org.tautan.engine.delivery;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.crypto.Primitives;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.Draft;
import org.tautan.engine.message.FreshSessions;
import org.tautan.engine.message.HybridClock;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.Failure;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody.Placeholder;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.SentLogStore.Sent;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.UndecryptedStore;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.content.NotSent;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.content.Retry;
import org.tautan.protocol.envelope.Envelope;

/// What cannot be decrypted becomes a placeholder and is asked for again, at most five times with
/// growing pauses; what is asked for is sent again, but only what was really sent to that very
/// device (PROTOCOL §9). A placeholder always ends: filled, or lost with an action.
///
/// When something is due is remembered, so that the store is asked only after a change.
public final class Retries {
  /// How long sent contents are kept for answering, ms.
  public static final long KEPT = 14L * 24 * 3_600_000;

  private static final long FIRST_PAUSE = 60_000;
  private static final int AT_ONCE = 50;
  private static final long NEVER = Long.MAX_VALUE;

  private final Ports ports;
  private final AccountHolder account;
  private final ChatLog log;
  private final OwnSync sync;
  private final FreshSessions fresh;
  private OptionalLong nextDue = OptionalLong.empty();

  public Retries(
      Ports ports, AccountHolder account, ChatLog log, OwnSync sync, FreshSessions fresh) {
    this.ports = ports;
    this.account = account;
    this.log = log;
    this.sync = sync;
    this.fresh = fresh;
  }

  /// Keeps an envelope that could not be opened, shows a placeholder, and plans the first question.
  public void failed(Unit unit, DeviceAddress from, Envelope envelope, Failure failure) {
    if (unit.undecrypted().find(from, envelope.messageId()).isPresent()) {
      return;
    }
    long now = ports.clock().millis();
    unit.undecrypted()
        .save(new UndecryptedStore.Entry(from, envelope.messageId(), envelope, failure, 0, now));
    lookAgain(unit);
    if (!from.account().equals(account.get().account())) {
      log.add(unit, placeholder(unit, from, envelope), Freshness.QUIET);
    }
  }

  private Message placeholder(Unit unit, DeviceAddress from, Envelope envelope) {
    long time = log.clock().tick(unit.counters());
    return new Message(
        from.account(),
        from,
        envelope.messageId(),
        new OrderKey(time, from.device(), envelope.messageId()),
        HybridClock.millis(time),
        new Placeholder(PlaceholderState.WAITING),
        MessageStatus.RECEIVED);
  }

  /// Forgets a failure once its message has come after all.
  public void filled(Unit unit, DeviceAddress from, MessageId message) {
    unit.undecrypted().remove(from, message);
    if (nextDue.orElse(0) != NEVER) {
      lookAgain(unit);
    }
  }

  private void lookAgain(Unit unit) {
    unit.afterCommit(() -> nextDue = OptionalLong.empty());
  }

  /// When [#ask] has something to do, ms since 1970.
  long nextDue(Ledger ledger) {
    if (nextDue.isEmpty()) {
      nextDue = OptionalLong.of(ledger.write(unit -> unit.undecrypted().nextDue().orElse(NEVER)));
    }
    return nextDue.getAsLong();
  }

  /// Asks for everything that is due; gives up what was asked for five times in vain.
  void ask(Unit unit) {
    lookAgain(unit);
    long now = ports.clock().millis();
    List<UndecryptedStore.Entry> due = unit.undecrypted().due(now, AT_ONCE);
    for (UndecryptedStore.Entry entry : due) {
      if (entry.attempts() >= Limits.RETRIES) {
        giveUp(unit, entry.from(), entry.message());
      } else {
        askAgain(unit, entry, now);
      }
    }
  }

  private void askAgain(Unit unit, UndecryptedStore.Entry entry, long now) {
    int attempt = entry.attempts() + 1;
    if (breaksSession(entry.failure())) {
      fresh.want(entry.from());
    }
    long pause = FIRST_PAUSE << (2 * entry.attempts());
    unit.undecrypted()
        .save(
            new UndecryptedStore.Entry(
                entry.from(),
                entry.message(),
                entry.envelope(),
                entry.failure(),
                attempt,
                now + pause));
    sync.tell(
        unit,
        new Recipients.Devices(entry.from().account(), List.of(entry.from().device())),
        new Retry(entry.message(), hash(entry.envelope().ciphertext()), attempt));
  }

  /// Whether the session itself is suspect, so that the question needs a fresh one.
  private static boolean breaksSession(Failure failure) {
    return switch (failure) {
      case NO_SESSION, BAD_MAC, STALE, TOO_FAR_AHEAD, UNKNOWN_PREKEY -> true;
      case MALFORMED -> false;
    };
  }

  /// The sender says that it has nothing to send again.
  public void notSent(Unit unit, DeviceAddress from, MessageId message) {
    if (unit.undecrypted().find(from, message).isPresent()) {
      giveUp(unit, from, message);
    }
  }

  private void giveUp(Unit unit, DeviceAddress from, MessageId message) {
    unit.undecrypted().remove(from, message);
    lookAgain(unit);
    Optional<Message> row = unit.messages().find(from.account(), from.account(), message);
    if (row.isPresent() && row.get().body() instanceof Placeholder) {
      log.change(unit, row.get().withBody(new Placeholder(PlaceholderState.LOST)));
    }
  }

  /// Answers a question: the logged content for the very ciphertext that went to that device, or
  /// that there is none. A question for something that device was never sent is written down in its
  /// chat.
  public void asked(Unit unit, DeviceAddress from, Retry retry) {
    unit.sentLog().prune(ports.clock().millis() - KEPT);
    Optional<Sent> sent = unit.sentLog().find(from, retry.ciphertextHash());
    Recipients asker = new Recipients.Devices(from.account(), List.of(from.device()));
    if (sent.isPresent() && sent.get().message().equals(retry.messageId())) {
      answer(unit, asker, sent.get());
      return;
    }
    if (!isOwn(from.account())) {
      log.lineOnce(unit, from.account(), Line.RETRY_REFUSED, from.device().number());
    }
    sync.tell(unit, asker, new NotSent(retry.messageId()));
  }

  private static void answer(Unit unit, Recipients asker, Sent sent) {
    try {
      Content content = Content.decode(sent.content());
      unit.outbox().add(Draft.again(asker, content).encode(), Optional.empty());
    } catch (MalformedException e) {
      throw new StoreException(StoreException.Reason.CORRUPT, "a sent content cannot be read", e);
    }
  }

  private boolean isOwn(AccountId other) {
    return other.equals(account.get().account());
  }

  private CiphertextHash hash(Bytes ciphertext) {
    Primitives primitives = ports.primitives();
    return new CiphertextHash(Bytes.copyOf(primitives.sha256(ciphertext.toByteArray())));
  }
}
