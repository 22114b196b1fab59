package org.tautan.app.stage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tautan.app.notification.Notice;
import org.tautan.app.notification.NotificationPort;
import org.tautan.protocol.AccountId;

/// A desktop that remembers what it was to show.
public final class RecordedNotifications implements NotificationPort {
  private final List<Notice> shown = new CopyOnWriteArrayList<>();
  private volatile boolean desktop = true;

  /// What was shown so far, oldest first.
  public List<Notice> shown() {
    return List.copyOf(shown);
  }

  /// Is without a desktop from now on.
  public void takeDesktopAway() {
    desktop = false;
  }

  @Override
  public boolean hasDesktop() {
    return desktop;
  }

  @Override
  public void show(Notice notice, Runnable pressed) {
    shown.add(notice);
  }

  @Override
  public void withdraw(AccountId chat) {}

  @Override
  public void close() {}
}
