package org.tautan.engine.device;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tautan.crypto.document.ListOutcome;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.VerifiedDevice;
import org.tautan.engine.api.EngineEvent.DevicesChanged;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.SendingHold;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;

/// Says in the conversations what verified documents changed, and stops sending where they
/// contradict each other. Nothing here ever rests on the relay's word alone.
public final class DirectoryWatch {
  private final AccountHolder account;
  private final ChatLog log;
  private final Announcements announcements;
  private final NewDevices newDevices;

  public DirectoryWatch(
      AccountHolder account, ChatLog log, Announcements announcements, NewDevices newDevices) {
    this.account = account;
    this.log = log;
    this.announcements = announcements;
    this.newDevices = newDevices;
  }

  /// Something newer was pinned.
  void pinned(Unit unit, Optional<PinnedDevices> before, PinnedDevices now) {
    if (isOwn(now.account()) && before.isPresent()) {
      newDevices.pinned(unit, before.get(), now);
      announcements.pinned(unit, before.get(), now);
    }
    if (!hasChat(unit, now.account())) {
      return;
    }
    unit.tell(new DevicesChanged());
    if (before.isEmpty()) {
      return;
    }
    if (now.body().epoch() > before.get().body().epoch()) {
      log.line(unit, now.account(), Line.NEW_PHONE, 0);
    }
    Set<VerifiedDevice> old = new HashSet<>(before.get().members());
    Set<VerifiedDevice> current = new HashSet<>(now.members());
    for (VerifiedDevice device : now.members()) {
      if (!old.contains(device) && !device.device().isPrimary()) {
        log.line(unit, now.account(), Line.DEVICE_LINKED, device.device().number());
      }
    }
    for (VerifiedDevice device : before.get().members()) {
      if (!current.contains(device)) {
        unit.sessions().remove(new DeviceAddress(now.account(), device.device()));
        if (!device.device().isPrimary()) {
          log.line(unit, now.account(), Line.DEVICE_LEFT, device.device().number());
        }
      }
    }
  }

  /// Two lists were shown for one place: nothing is sent to that account from now on.
  void forked(Unit unit, AccountId who) {
    log.lineOnce(unit, who, Line.LIST_FORKED, 0);
    if (!isOwn(who)) {
      hold(unit, who, SendingHold.LIST_FORKED);
    }
  }

  /// Documents were shown that do not verify.
  void refused(Unit unit, AccountId who, ListOutcome.Refused refusal) {
    if (isOwn(who) || hasChat(unit, who)) {
      log.lineOnce(unit, who, Line.LIST_REFUSED, 0);
    }
  }

  /// A newer list was cited: sending waits until the relay has shown it.
  public void awaited(Unit unit, AccountId who) {
    Optional<Chat> chat = unit.chats().find(who);
    if (chat.isPresent() && chat.get().hold() == SendingHold.NONE) {
      log.save(unit, chat.get().held(SendingHold.LIST_WITHHELD));
    }
  }

  /// The relay did not show it.
  public void withheld(Unit unit, AccountId who) {
    log.lineOnce(unit, who, Line.LIST_WITHHELD, 0);
  }

  /// It has shown it.
  public void shown(Unit unit, AccountId who) {
    Optional<Chat> chat = unit.chats().find(who);
    if (chat.isPresent() && chat.get().hold() == SendingHold.LIST_WITHHELD) {
      log.save(unit, chat.get().held(SendingHold.NONE));
    }
  }

  private void hold(Unit unit, AccountId who, SendingHold why) {
    unit.chats().find(who).ifPresent(chat -> log.save(unit, chat.held(why)));
  }

  private boolean hasChat(Unit unit, AccountId who) {
    return isOwn(who) || unit.chats().find(who).isPresent();
  }

  private boolean isOwn(AccountId who) {
    return account.find().filter(own -> own.account().equals(who)).isPresent();
  }
}
