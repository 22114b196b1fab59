package org.tautan.engine.device;

import java.util.HashSet;
import java.util.Set;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.VerifiedDevice;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.content.ListAnnouncement;

/// What a change of the own account's devices has to be followed by: every contact hears of the
/// phone's new list, a new device gets what it needs to know of the person and the chats, and all
/// hear what the devices are called. Queued in the transaction that pins the list, so that neither
/// a crash nor the way on which the list came can lose it.
public final class Announcements {
  private final AccountHolder account;
  private final OwnSync sync;

  public Announcements(AccountHolder account, OwnSync sync) {
    this.account = account;
    this.sync = sync;
  }

  /// Another list of the own account was pinned.
  void pinned(Unit unit, PinnedDevices before, PinnedDevices now) {
    if (account.get().membership().isPhone()) {
      changed(unit, before, now);
    } else if (now.body().epoch() > before.body().epoch()) {
      sync.introduce(unit, now.account(), DeviceId.PRIMARY);
      sync.tellDeviceNames(unit);
    }
  }

  private void changed(Unit unit, PinnedDevices before, PinnedDevices now) {
    Set<VerifiedDevice> old = new HashSet<>(before.members());
    if (old.equals(new HashSet<>(now.members()))) {
      return;
    }
    announce(unit);
    sync.tellDeviceNames(unit);
    for (VerifiedDevice device : now.members()) {
      if (!old.contains(device) && !device.device().isPrimary()) {
        sync.introduce(unit, now.account(), device.device());
      }
    }
  }

  private void announce(Unit unit) {
    for (Chat chat : unit.chats().list()) {
      boolean contact = chat.state() == ChatState.ACCEPTED;
      if (contact && !chat.account().equals(account.get().account())) {
        sync.tell(unit, new Recipients.Contact(chat.account()), new ListAnnouncement());
      }
    }
  }
}
