package org.tautan.app.devices;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.NewDevice;

/// The devices that have joined the account and that the person has not said they have seen, one
/// after the other. On the window's thread.
public final class NewDevicesViewModel implements AutoCloseable {
  private final EngineClient engine;
  private final Consumer<NewDevice> joined;
  private final ReadOnlyObjectWrapper<Optional<NewDevice>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription subscription;

  /// Follows the devices of an engine's account.
  ///
  /// @param joined is told of each once, when it joins
  public NewDevicesViewModel(EngineClient engine, Consumer<NewDevice> joined) {
    this.engine = engine;
    this.joined = joined;
    this.subscription = engine.subscribe(this::happened);
    refresh();
  }

  /// The one to be shown.
  public ReadOnlyObjectProperty<Optional<NewDevice>> shown() {
    return shown.getReadOnlyProperty();
  }

  /// The person has seen the one that is shown.
  public void seen() {
    shown
        .get()
        .ifPresent(device ->
            engine.ask(
                asked -> {
                  asked.devices().seen(device.id());
                  return asked.devices().news();
                },
                this::show));
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }

  private void refresh() {
    engine.ask(asked -> asked.devices().news(), this::show);
  }

  private void show(List<NewDevice> news) {
    shown.set(news.stream().findFirst());
  }

  private void happened(List<EngineEvent> events) {
    boolean concerned = false;
    for (EngineEvent event : events) {
      if (event instanceof EngineEvent.DeviceJoined(NewDevice device)) {
        joined.accept(device);
        concerned = true;
      }
      concerned |= event instanceof EngineEvent.DevicesChanged;
    }
    if (concerned) {
      refresh();
    }
  }
}
