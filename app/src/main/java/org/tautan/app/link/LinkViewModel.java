package org.tautan.app.link;

import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.relay.RelayHost;
import org.tautan.app.relay.RelayInUse;
import org.tautan.app.relay.RelayState;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.LinkPeer;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.SignIn;

/// The linking of this computer (PROTOCOL §7) as its screen needs it: one state, and what the
/// person can do in it. It starts when the relay is there. On the window's thread.
public final class LinkViewModel implements AutoCloseable {
  private final EngineClient engine;
  private final RelayHost relay;
  private final ThisComputer computer;
  private final InstantSource clock;
  private final BooleanProperty staySignedIn = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<LinkState> state =
      new ReadOnlyObjectWrapper<>(new LinkState.Preparing());
  private Subscription subscriptions = Subscription.EMPTY;

  /// @param relay the one that the code leads to
  /// @param computer what the phone is told of this computer
  public LinkViewModel(
      EngineClient engine, RelayHost relay, ThisComputer computer, InstantSource clock) {
    this.engine = engine;
    this.relay = relay;
    this.computer = computer;
    this.clock = clock;
  }

  /// Shows a first code as soon as there is a relay. Called once.
  public void start() {
    subscriptions =
        Subscription.combine(
            engine.subscribe(this::happened),
            relay.state().subscribe(this::relayIs),
            staySignedIn.subscribe((before, now) -> restartIfShowing()));
  }

  /// Where it stands.
  public ReadOnlyObjectProperty<LinkState> state() {
    return state.getReadOnlyProperty();
  }

  /// The tick box; a change makes another code, because the phone is told of it.
  public BooleanProperty staySignedIn() {
    return staySignedIn;
  }

  /// Shows a new code.
  public void showNewCode() {
    state.set(new LinkState.Preparing());
    relayIs(relay.state().get());
  }

  /// The person wants to choose another relay; a choice shows a new code.
  public void chooseRelay() {
    state.set(new LinkState.ChoosingRelay());
  }

  /// The person wants to know how a phone gets to the relay inside this program.
  public void setUpPhone() {
    engine.tell(asked -> asked.companionLink().cancel());
    state.set(new LinkState.SettingUpPhone());
  }

  /// Tries to start the relay again.
  public void restartRelay() {
    relay.start();
  }

  /// The person says: the pictures are the same, and this is my phone.
  public void accept() {
    if (state.get() instanceof LinkState.Comparing(var emoji, var phone)) {
      state.set(new LinkState.WaitingForPhone(emoji, phone));
      engine.tell(asked -> asked.companionLink().accept());
    }
  }

  /// The person says that this is not their phone.
  public void decline() {
    decline(LinkFailure.DECLINED_HERE);
  }

  /// The person says that the pictures differ.
  public void picturesDiffer() {
    decline(LinkFailure.EMOJI_DIFFER);
  }

  /// Gives a linking up that is under way.
  @Override
  public void close() {
    subscriptions.unsubscribe();
    if (!(state.get() instanceof LinkState.Linked)) {
      engine.tell(asked -> asked.companionLink().cancel());
    }
  }

  private void decline(LinkFailure why) {
    engine.tell(asked -> asked.companionLink().decline(why));
  }

  private void relayIs(RelayState relayNow) {
    if (state.get() instanceof LinkState.SettingUpPhone) {
      return;
    }
    switch (relayNow) {
      case RelayState.Starting() -> state.set(new LinkState.Preparing());
      case RelayState.Failed(String why) -> state.set(new LinkState.RelayFailed(why));
      case RelayState.Ready(RelayInUse inUse) -> open(inUse);
    }
  }

  private void open(RelayInUse inUse) {
    CompanionLinkOptions options =
        new CompanionLinkOptions(
            inUse.address(),
            inUse.page(),
            inUse.setUpToken(),
            staySignedIn.get() ? SignIn.STAY : SignIn.UNTIL_CLOSED,
            computer.name(),
            computer.platform());
    engine.tell(asked -> asked.companionLink().start(options));
  }

  private void restartIfShowing() {
    if (state.get() instanceof LinkState.ShowingCode) {
      showNewCode();
    }
  }

  private void happened(List<EngineEvent> events) {
    events.forEach(this::happened);
  }

  private void happened(EngineEvent event) {
    if (state.get() instanceof LinkState.SettingUpPhone) {
      return;
    }
    if (event instanceof EngineEvent.LinkCodeReady(var code, long validUntil)) {
      state.set(new LinkState.ShowingCode(code, clock.millis(), validUntil));
    } else if (event instanceof EngineEvent.LinkPeerMet(var emoji, LinkPeer.Phone phone)) {
      state.set(new LinkState.Comparing(emoji, phone));
    } else if (event instanceof EngineEvent.LinkCodesUsedUp) {
      state.set(new LinkState.CodesUsedUp());
    } else if (event instanceof EngineEvent.LinkFailed(LinkFailure why)) {
      state.set(new LinkState.Failed(why));
    } else if (event instanceof EngineEvent.Linked) {
      state.set(new LinkState.Linked());
    }
  }
}
