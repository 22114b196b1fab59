package org.tautan.app;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.tautan.app.lock.AppLock;
import org.tautan.app.shell.MainWindow;
import org.tautan.app.shell.Program;

/// The window and the program, as screens see them.
///
/// @param erasing erases what is stored and begins as on the first day
record AroundTheScreens(MainWindow window, AppLock lock, Executor background, Runnable erasing)
    implements Program {
  @Override
  public ReadOnlyBooleanProperty focused() {
    return window.focused();
  }

  @Override
  public void raise() {
    window.raise();
  }

  @Override
  public void tell(String key, Object... arguments) {
    window.tell(key, arguments);
  }

  @Override
  public void unread(int messages) {
    window.unread(messages);
  }

  @Override
  public void eraseAndBeginAnew() {
    erasing.run();
  }

  @Override
  public void quit() {
    window.close();
  }
}
