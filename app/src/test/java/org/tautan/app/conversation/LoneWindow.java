package org.tautan.app.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.tautan.app.lock.AppLock;
import org.tautan.app.shell.Program;

/// A program that is nothing but one conversation; remembers what it was told.
final class LoneWindow implements Program {
  final List<String> told = new ArrayList<>();
  private final SimpleBooleanProperty focused = new SimpleBooleanProperty(true);

  @Override
  public ReadOnlyBooleanProperty focused() {
    return focused;
  }

  @Override
  public void raise() {
    told.add("raise");
  }

  @Override
  public void tell(String key, Object... arguments) {
    told.add(key);
  }

  @Override
  public void unread(int messages) {
    told.add("unread " + messages);
  }

  @Override
  public void eraseAndBeginAnew() {
    throw new AssertionError("a conversation erases nothing");
  }

  @Override
  public AppLock lock() {
    throw new AssertionError("a conversation locks nothing");
  }

  @Override
  public Executor background() {
    return Runnable::run;
  }

  @Override
  public void quit() {
    throw new AssertionError("a conversation ends nothing");
  }
}
