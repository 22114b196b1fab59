package org.tautan.app.shell;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.tautan.app.lock.AppLock;

/// What screens may ask of the window and of the program around them. On the window's thread.
public interface Program {
  /// Whether the person is in the window now.
  ReadOnlyBooleanProperty focused();

  /// Brings the window before the others.
  void raise();

  /// Tells the person something for some seconds, without taking the focus.
  void tell(String key, Object... arguments);

  /// Says beside the window's name how many messages wait.
  void unread(int messages);

  /// Erases what a companion that is out has stored, and begins as on the first day.
  void eraseAndBeginAnew();

  /// The passphrase of what is stored here.
  AppLock lock();

  /// Runs what may block, elsewhere.
  Executor background();

  /// Ends the program.
  void quit();
}
