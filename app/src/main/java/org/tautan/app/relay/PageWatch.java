package org.tautan.app.relay;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tautan.desktop.transport.RelayPage;
import org.tautan.engine.model.RelayAddress;
import org.tautan.relay.PageHash;

/// Compares the phone page that a relay serves with the one that this program brings, when somebody
/// asks for it. On the window's thread, [#close] apart.
public final class PageWatch implements AutoCloseable {
  private final Executor background;
  private final Executor window;
  private final ReadOnlyObjectWrapper<Optional<PageHash>> own =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<PageStanding> standing =
      new ReadOnlyObjectWrapper<>(new PageStanding.Unknown());

  private volatile boolean closed;

  /// @param background runs what may block
  /// @param window runs what it is given on the window's thread
  PageWatch(Executor background, Executor window) {
    this.background = background;
    this.window = window;
  }

  /// The page that this program brings; empty until it was looked at.
  public ReadOnlyObjectProperty<Optional<PageHash>> own() {
    return own.getReadOnlyProperty();
  }

  /// What the relay that was asked last serves.
  public ReadOnlyObjectProperty<PageStanding> standing() {
    return standing.getReadOnlyProperty();
  }

  /// Nobody is asked any more.
  @Override
  public void close() {
    closed = true;
  }

  /// Asks a relay.
  public void ask(RelayAddress relay) {
    if (closed) {
      return;
    }
    background.execute(() -> {
      Optional<PageHash> here = PageHash.ofThisProgram();
      PageStanding found = compare(here, RelayPage.html(relay));
      window.execute(() -> {
        own.set(here);
        standing.set(found);
      });
    });
  }

  /// @param here this program's; nothing can be said without
  /// @param html what the relay shows, if it answered
  static PageStanding compare(Optional<PageHash> here, Optional<String> html) {
    if (here.isEmpty() || html.isEmpty()) {
      return new PageStanding.Unknown();
    }
    Optional<PageHash> there = PageHash.in(html.get());
    if (there.isEmpty()) {
      return new PageStanding.None();
    }
    return there.equals(here) ? new PageStanding.Same() : new PageStanding.Other(there.get());
  }
}
