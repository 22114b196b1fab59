package org.tautan.app.notification;

import org.tautan.protocol.AccountId;

/// Where the desktop has no notifications that this program knows how to show.
public final class NoNotifications implements NotificationPort {
  /// There is nothing to open.
  public NoNotifications() {}

  @Override
  public boolean hasDesktop() {
    return false;
  }

  @Override
  public void show(Notice notice, Runnable pressed) {
    // nobody would see it
  }

  @Override
  public void withdraw(AccountId chat) {
    // none is shown
  }

  @Override
  public void close() {
    // nothing is open
  }
}
