package org.tautan.engine.delivery;

import java.util.Optional;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.Draft;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Chat.Told;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.content.Kind;
import org.tautan.protocol.content.Profile;

/// What every content says besides its kind: the lists that its sender used, and, where the reader
/// may not have them yet, the sender's newest list and name (PROTOCOL §4).
final class Enrichment {
  private final AccountHolder account;

  Enrichment(AccountHolder account) {
    this.account = account;
  }

  /// A content for another account. Notes what that account has now been told.
  Content forContact(Unit unit, Draft draft, PinnedDevices own, PinnedDevices to) {
    Optional<Chat> chat = unit.chats().find(to.account());
    if (chat.isEmpty()) {
      return plain(draft, own, to, draft.kind());
    }
    Told told =
        new Told(
            Optional.of(own.reference().listVersion()), unit.counters().get(Counter.PROFILE) + 1);
    Told before = chat.get().told();
    if (!before.equals(told)) {
      unit.chats().save(chat.get().told(told));
    }
    return new Content(
        draft.id(),
        draft.sentAt(),
        own.reference(),
        to.reference(),
        before.list().equals(told.list()) ? Optional.empty() : Optional.of(own.documents()),
        before.profile() == told.profile() ? Optional.empty() : Optional.of(profile()),
        chat.get().contactKey(),
        draft.kind());
  }

  /// A content for other devices of the own account.
  Content forOwn(Draft draft, PinnedDevices own, Kind kind) {
    return plain(draft, own, own, kind);
  }

  private static Content plain(Draft draft, PinnedDevices own, PinnedDevices to, Kind kind) {
    return new Content(
        draft.id(),
        draft.sentAt(),
        own.reference(),
        to.reference(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind);
  }

  private Profile profile() {
    return new Profile(account.get().profile().displayName());
  }
}
