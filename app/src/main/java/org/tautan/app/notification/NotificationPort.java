package org.tautan.app.notification;

import org.tautan.protocol.AccountId;

/// The desktop's own notifications. One of each chat at most is on the screen: the next replaces
/// it. On the window's thread; nothing here blocks, and nothing here fails: where the desktop has
/// no notifications, none are shown.
public interface NotificationPort extends AutoCloseable {
  /// Whether there is a desktop that may show them; one that is there may still refuse.
  boolean hasDesktop();

  /// Shows one.
  ///
  /// @param pressed run on the window's thread when the person presses it
  void show(Notice notice, Runnable pressed);

  /// Takes the one of a chat away again, if it still stands there.
  void withdraw(AccountId chat);

  /// Takes all of them away and lets go of the desktop.
  @Override
  void close();
}
