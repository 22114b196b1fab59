package org.tautan.engine.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.HybridClock;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.HistoryChat;
import org.tautan.protocol.content.HistoryMessage;
import org.tautan.protocol.content.HistoryPart;
import org.tautan.protocol.content.HistoryStage;
import org.tautan.protocol.content.HistoryStatus;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.linking.HistoryDepth;

/// Reads the phone's messages in the order in which a companion is given them: of each chat the
/// newest ones; then what is recent; then the rest. A place on that way stays good whatever comes
/// in meanwhile, because only what is older than the transfer's beginning is on it.
///
/// Lines between the messages are not history: every device writes its own. Nor are messages that
/// no relay has yet: when one takes them, the companion gets its copy.
final class HistoryReader {
  /// Messages of each chat that come first.
  static final int NEWEST = 20;

  /// Messages that a request for older ones is answered with.
  static final int ASKED = 50;

  private static final int PAGE = 500;

  private final AccountHolder account;
  private final HybridClock clock;
  private final int mostMessages;

  /// @param mostMessages in a chunk, more or less
  HistoryReader(AccountHolder account, HybridClock clock, int mostMessages) {
    this.account = account;
    this.clock = clock;
    this.mostMessages = mostMessages;
  }

  /// The next chunk.
  record Step(Transfer after, HistoryStage stage, HistoryPart part) {}

  /// Fixes what is history and counts it.
  Transfer begin(Unit unit, Transfer transfer) {
    Transfer begun = transfer.begun(clock.tick(unit.counters()), 0);
    Optional<OrderKey> from =
        transfer.depth() == HistoryDepth.DAYS_90 ? Optional.of(begun.recent()) : Optional.empty();
    long messages = 0;
    for (AccountId chat : chats(unit)) {
      messages += unit.messages().written(chat, from, begun.end());
    }
    return begun.begun(begun.startedAt(), messages);
  }

  /// Reads the next chunk of a transfer that has begun and is not at its end.
  Step next(Unit unit, Transfer transfer) {
    Gathering gathering = new Gathering(unit, transfer);
    Optional<Transfer.Cursor> cursor = transfer.cursor();
    HistoryStage stage = cursor.orElseThrow().stage();
    while (cursor.isPresent() && cursor.get().stage() == stage && !gathering.isFull()) {
      cursor = gathering.advance(cursor.get());
    }
    HistoryPart part = gathering.part();
    return new Step(transfer.after(part.messages().size(), cursor), stage, part);
  }

  /// What answers a request: the newest messages of a chat below a place, as far as the person at
  /// the phone has agreed.
  HistoryPart older(Unit unit, Transfer agreed, AccountId chat, Optional<OrderKey> before) {
    if (agreed.depth() == HistoryDepth.NONE) {
      return new HistoryPart(List.of(), List.of());
    }
    Optional<OrderKey> from =
        agreed.depth() == HistoryDepth.DAYS_90 ? Optional.of(agreed.recent()) : Optional.empty();
    List<HistoryMessage> found = new ArrayList<>();
    Optional<OrderKey> place = before;
    boolean more = true;
    while (more && found.size() < ASKED) {
      List<Message> page = unit.messages().page(chat, place, ASKED);
      for (Message message : page) {
        if (isFrom(message, from)) {
          found.addAll(history(message).stream().toList());
        }
      }
      more = page.size() >= ASKED && isFrom(page.getLast(), from);
      place = page.isEmpty() ? place : Optional.of(page.getLast().order());
    }
    return new HistoryPart(List.of(), found);
  }

  private static boolean isFrom(Message message, Optional<OrderKey> from) {
    return from.isEmpty() || message.order().compareTo(from.get()) >= 0;
  }

  private List<AccountId> chats(Unit unit) {
    AccountId own = account.get().account();
    return unit.chats().list().stream()
        .map(Chat::account)
        .filter(chat -> !chat.equals(own))
        .sorted()
        .toList();
  }

  /// What a message is as history; empty for what is none.
  private static Optional<HistoryMessage> history(Message message) {
    Optional<HistoryStatus> status = status(message.status());
    if (status.isEmpty()) {
      return Optional.empty();
    }
    return switch (message.body()) {
      case MessageBody.Text(String text) -> Optional.of(of(message, status.get(), text, 0));
      case MessageBody.Unknown(int kind) -> Optional.of(of(message, status.get(), "", kind));
      case MessageBody.Note _, MessageBody.Placeholder _ -> Optional.empty();
    };
  }

  private static HistoryMessage of(Message message, HistoryStatus status, String text, int kind) {
    return new HistoryMessage(
        message.chat(),
        message.sender().account(),
        message.order(),
        message.sentAt(),
        status,
        text,
        kind);
  }

  private static Optional<HistoryStatus> status(MessageStatus status) {
    return switch (status) {
      case WAITING, FAILED -> Optional.empty();
      case SENT -> Optional.of(HistoryStatus.SENT);
      case DELIVERED -> Optional.of(HistoryStatus.DELIVERED);
      case READ -> Optional.of(HistoryStatus.READ);
      case RECEIVED -> Optional.of(HistoryStatus.RECEIVED);
    };
  }

  /// One chunk that is being filled.
  private final class Gathering {
    private static final int MOST_BYTES = 1 << 20;

    private final Unit unit;
    private final Transfer transfer;
    private final List<AccountId> chats;
    private final List<HistoryChat> gatheredChats = new ArrayList<>();
    private final List<HistoryMessage> gathered = new ArrayList<>();
    private long bytes;

    Gathering(Unit unit, Transfer transfer) {
      this.unit = unit;
      this.transfer = transfer;
      this.chats = chats(unit);
    }

    boolean isFull() {
      return gathered.size() >= mostMessages
          || bytes >= MOST_BYTES
          || gatheredChats.size() >= mostMessages;
    }

    HistoryPart part() {
      return new HistoryPart(gatheredChats, gathered);
    }

    /// Goes one page further.
    Optional<Transfer.Cursor> advance(Transfer.Cursor cursor) {
      Optional<AccountId> chat =
          cursor.before().isPresent() ? cursor.chat() : following(cursor.chat());
      if (chat.isEmpty()) {
        return following(cursor.stage()).map(Transfer.Cursor::beginningOf);
      }
      if (cursor.stage() == HistoryStage.BOOTSTRAP) {
        bootstrap(chat.get());
        return Optional.of(new Transfer.Cursor(cursor.stage(), chat, Optional.empty()));
      }
      Optional<OrderKey> begin =
          cursor.before().isPresent() ? cursor.before() : begin(cursor.stage(), chat.get());
      Optional<OrderKey> next =
          begin.isPresent() ? page(cursor.stage(), chat.get(), begin.get()) : begin;
      return Optional.of(new Transfer.Cursor(cursor.stage(), chat, next));
    }

    private Optional<AccountId> following(Optional<AccountId> last) {
      return chats.stream()
          .filter(chat -> last.isEmpty() || chat.compareTo(last.get()) > 0)
          .findFirst();
    }

    private Optional<HistoryStage> following(HistoryStage stage) {
      return switch (stage) {
        case BOOTSTRAP -> Optional.of(HistoryStage.RECENT);
        case RECENT ->
            transfer.depth() == HistoryDepth.ALL
                ? Optional.of(HistoryStage.FULL)
                : Optional.empty();
        case FULL, ON_DEMAND -> Optional.empty();
      };
    }

    private void bootstrap(AccountId with) {
      Chat chat = unit.chats().find(with).orElseThrow();
      gatheredChats.add(new HistoryChat(OwnSync.decision(chat), chat.nickname(), chat.readUpTo()));
      Optional<OrderKey> from =
          transfer.depth() == HistoryDepth.DAYS_90
              ? Optional.of(transfer.recent())
              : Optional.empty();
      newest(with).stream().filter(message -> isFrom(message, from)).forEach(this::add);
    }

    private List<Message> newest(AccountId chat) {
      return unit.messages().page(chat, Optional.of(transfer.end()), NEWEST);
    }

    /// Where a chat begins in a stage; empty when it has nothing there.
    private Optional<OrderKey> begin(HistoryStage stage, AccountId chat) {
      List<Message> newest = newest(chat);
      if (newest.size() < NEWEST) {
        return Optional.empty();
      }
      OrderKey end = newest.getLast().order();
      boolean old = stage == HistoryStage.FULL && transfer.recent().compareTo(end) < 0;
      return Optional.of(old ? transfer.recent() : end);
    }

    /// Adds a page below a place; gives the place of its end, if something may follow.
    private Optional<OrderKey> page(HistoryStage stage, AccountId chat, OrderKey before) {
      int limit = Math.min(PAGE, mostMessages);
      List<Message> page = unit.messages().page(chat, Optional.of(before), limit);
      Optional<OrderKey> from =
          stage == HistoryStage.RECENT ? Optional.of(transfer.recent()) : Optional.empty();
      for (Message message : page) {
        if (isFrom(message, from)) {
          add(message);
        }
      }
      boolean more = page.size() >= limit && isFrom(page.getLast(), from);
      return more ? Optional.of(page.getLast().order()) : Optional.empty();
    }

    private void add(Message message) {
      Optional<HistoryMessage> found = history(message);
      if (found.isPresent()) {
        gathered.add(found.get());
        bytes += 100 + 3L * found.get().text().length();
      }
    }
  }
}
