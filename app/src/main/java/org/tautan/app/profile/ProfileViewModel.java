package org.tautan.app.profile;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.linking.PageOrigin;

/// This person's account as others come to know it. On the window's thread.
public final class ProfileViewModel implements AutoCloseable {
  /// What the page shows.
  ///
  /// @param contactLink the link by which others reach this account
  public record Profile(OwnAccount account, String contactLink) {}

  private final EngineClient engine;
  private final Function<RelayAddress, PageOrigin> pages;
  private final ReadOnlyObjectWrapper<Optional<Profile>> profile =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription subscription;

  /// Follows the account, whose name the phone may change.
  ///
  /// @param pages where a relay serves its page
  public ProfileViewModel(EngineClient engine, Function<RelayAddress, PageOrigin> pages) {
    this.engine = engine;
    this.pages = pages;
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
    engine.ask(
        Engine::account, found -> found.ifPresent(account -> load(pages.apply(account.relay()))));
  }

  private void load(PageOrigin page) {
    engine.ask(
        asked ->
            asked
                .account()
                .map(account -> new Profile(account, asked.chats().contactLink(page).text())),
        profile::set);
  }
}
