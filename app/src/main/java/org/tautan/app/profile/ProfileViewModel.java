package org.tautan.app.profile;

import java.net.URI;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.protocol.linking.PageOrigin.Scheme;

/// This person's account as others come to know it. On the window's thread.
public final class ProfileViewModel implements AutoCloseable {
  /// What the page shows.
  ///
  /// @param contactLink the link by which others reach this account
  public record Profile(OwnAccount account, String contactLink) {}

  private final EngineClient engine;
  private final ReadOnlyObjectWrapper<Optional<Profile>> profile =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription subscription;

  /// Follows the account, whose name the phone may change.
  public ProfileViewModel(EngineClient engine) {
    this.engine = engine;
    this.subscription =
        engine.subscribe(events -> {
          if (events.stream().anyMatch(EngineEvent.AccountChanged.class::isInstance)) {
            load();
          }
        });
    load();
  }

  /// The account; empty while it is being asked for.
  public ReadOnlyObjectProperty<Optional<Profile>> profile() {
    return profile.getReadOnlyProperty();
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }

  private void load() {
    engine.ask(ProfileViewModel::profile, profile::set);
  }

  private static Optional<Profile> profile(Engine engine) {
    return engine
        .account()
        .map(account ->
            new Profile(account, engine.chats().contactLink(page(account.relay())).text()));
  }

  /// Where the account's relay serves its page.
  static PageOrigin page(RelayAddress relay) {
    try {
      return PageOrigin.of(
          relay.isTls() ? Scheme.HTTPS : Scheme.HTTP, URI.create(relay.uri()).getAuthority());
    } catch (MalformedException e) {
      throw new IllegalArgumentException("no page at " + relay.uri(), e);
    }
  }
}
