package org.tautan.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.port.StoreException;

/// What the window shows, decided by whether the data is open and has an account. On the window's
/// thread.
public final class ShellViewModel {
  private final ReadOnlyObjectWrapper<ShellState> state =
      new ReadOnlyObjectWrapper<>(new ShellState.Opening());

  private Optional<EngineClient> current = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  /// What to show.
  public ReadOnlyObjectProperty<ShellState> state() {
    return state.getReadOnlyProperty();
  }

  /// The data is being opened. What an engine that was open before still has to say is not heard.
  public void opening() {
    following.unsubscribe();
    current = Optional.empty();
    state.set(new ShellState.Opening());
  }

  /// There is no folder for it that can be written to.
  public void noFolder() {
    state.set(new ShellState.NoFolder());
  }

  /// It could not be opened.
  public void closed(StoreException.Reason why) {
    state.set(new ShellState.Closed(why));
  }

  /// It waits for the passphrase.
  public void locked(ShellState.Locked.Why why) {
    state.set(new ShellState.Locked(why));
  }

  /// It is open.
  public void opened(EngineClient engine) {
    current = Optional.of(engine);
    following = engine.subscribe(events -> happened(engine, events));
    ask(engine);
  }

  private void ask(EngineClient engine) {
    engine.ask(
        Engine::account,
        account -> {
          if (current.filter(engine::equals).isPresent()) {
            account(account);
          }
        });
  }

  private void happened(EngineClient engine, List<EngineEvent> events) {
    if (events.stream().anyMatch(this::mayChangeWhatIsShown)) {
      ask(engine);
    }
  }

  /// An account is stored before the relay has taken this computer in: until then the link screen
  /// stays, which would give the linking up if it were closed.
  private boolean mayChangeWhatIsShown(EngineEvent event) {
    return event instanceof EngineEvent.Linked
        || event instanceof EngineEvent.LinkFailed
        || (event instanceof EngineEvent.AccountChanged
            && !(state.get() instanceof ShellState.Linking));
  }

  private void account(Optional<OwnAccount> account) {
    state.set(account.<ShellState>map(ShellState.Chatting::new).orElseGet(ShellState.Linking::new));
  }
}
