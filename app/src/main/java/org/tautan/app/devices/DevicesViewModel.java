package org.tautan.app.devices;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.devices.DeviceItem.Kind;
import org.tautan.engine.api.Devices.LeaveOutcome;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.api.Devices.PhoneSilence;
import org.tautan.engine.api.Devices.RenameOutcome;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.OwnDevice;
import org.tautan.engine.model.OwnDevice.Presence;

/// The linked devices, the phone first, and this computer's name and leaving. On the window's
/// thread.
public final class DevicesViewModel implements AutoCloseable {
  private final EngineClient engine;
  private final Runnable erase;
  private final ObservableList<DeviceItem> items = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Connectivity> connectivity =
      new ReadOnlyObjectWrapper<>(Connectivity.CONNECTING);
  private final ReadOnlyObjectWrapper<PhoneSilence> phoneSilence =
      new ReadOnlyObjectWrapper<>(PhoneSilence.FINE);
  private final ReadOnlyObjectWrapper<LeaveStep> leaveStep =
      new ReadOnlyObjectWrapper<>(LeaveStep.NONE);
  private final ReadOnlyObjectWrapper<RenameStep> renameStep =
      new ReadOnlyObjectWrapper<>(RenameStep.NONE);
  private String typedName = "";
  private final Subscription subscription;

  /// Follows the devices of an engine's account.
  ///
  /// @param erase takes away what is stored here, and the engine with it
  public DevicesViewModel(EngineClient engine, Runnable erase) {
    this.engine = engine;
    this.erase = erase;
    this.subscription = engine.subscribe(this::happened);
    refresh();
  }

  /// The rows: the phone, this computer, then the others in the order of their linking.
  public ObservableList<DeviceItem> items() {
    return items;
  }

  /// How this computer stands with the relay.
  public ReadOnlyObjectProperty<Connectivity> connectivity() {
    return connectivity.getReadOnlyProperty();
  }

  /// How long the phone has been silent.
  public ReadOnlyObjectProperty<PhoneSilence> phoneSilence() {
    return phoneSilence.getReadOnlyProperty();
  }

  /// How far the person is with unlinking this computer.
  public ReadOnlyObjectProperty<LeaveStep> leaveStep() {
    return leaveStep.getReadOnlyProperty();
  }

  /// How far the person is with renaming this computer.
  public ReadOnlyObjectProperty<RenameStep> renameStep() {
    return renameStep.getReadOnlyProperty();
  }

  /// What stands in the field for the name.
  String typedName() {
    return typedName;
  }

  /// When the phone was last connected, if it is not now.
  public OptionalLong phoneLastSeen() {
    return items.stream()
        .filter(item -> item.kind() == Kind.PHONE && item.presence() == Presence.AWAY)
        .map(DeviceItem::lastSeen)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /// Asks again when everybody was last seen.
  public void refresh() {
    engine.ask(Snapshot::of, this::show);
  }

  /// The person wants to call this computer something else.
  public void askName() {
    typedName =
        items.stream()
            .filter(item -> item.kind() == Kind.THIS_COMPUTER)
            .map(DeviceItem::name)
            .findFirst()
            .orElse("");
    renameStep.set(RenameStep.ASKING);
  }

  /// The person thought better of it.
  public void leaveName() {
    renameStep.set(RenameStep.NONE);
  }

  /// Calls this computer so.
  public void rename(String name) {
    typedName = name;
    engine.ask(
        asked -> asked.devices().rename(asked.account().orElseThrow().device(), name),
        this::renamed);
  }

  /// The person wants to unlink this computer; is asked first.
  public void ask() {
    leaveStep.set(LeaveStep.ASKING);
  }

  /// The person wants to erase what is here, to link again; is asked first.
  public void askToErase() {
    leaveStep.set(LeaveStep.ASKING_TO_ERASE);
  }

  /// The person thought better of it, or has read what there was to say.
  public void dismiss() {
    leaveStep.set(LeaveStep.NONE);
  }

  /// Unlinks this computer; one that is out already only erases. It leaves first and erases then,
  /// so that nothing is lost when the relay does not answer.
  public void leave(LeftHistory history) {
    leaveStep.set(LeaveStep.LEAVING);
    engine.ask(asked -> asked.devices().leave(LeftHistory.KEEP), outcome -> left(outcome, history));
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }

  private void renamed(RenameOutcome outcome) {
    renameStep.set(
        switch (outcome) {
          case RENAMED, NO_SUCH_DEVICE, NOT_OURS -> RenameStep.NONE;
          case EMPTY -> RenameStep.EMPTY;
          case TOO_LONG -> RenameStep.TOO_LONG;
        });
    refresh();
  }

  private void left(LeaveOutcome outcome, LeftHistory history) {
    switch (outcome) {
      case OFFLINE -> leaveStep.set(LeaveStep.OFFLINE);
      case IS_THE_PHONE -> leaveStep.set(LeaveStep.NONE);
      case LEFT -> {
        leaveStep.set(LeaveStep.NONE);
        if (history == LeftHistory.ERASE) {
          erase.run();
        } else {
          refresh();
        }
      }
    }
  }

  private void happened(List<EngineEvent> events) {
    boolean concerned =
        events.stream()
            .anyMatch(event ->
                event instanceof EngineEvent.ConnectivityChanged
                    || event instanceof EngineEvent.DevicesChanged
                    || event instanceof EngineEvent.Linked);
    if (concerned) {
      refresh();
    }
  }

  private void show(Snapshot now) {
    connectivity.set(now.connectivity());
    phoneSilence.set(now.silence());
    if (!items.equals(now.items())) {
      items.setAll(now.items());
    }
  }

  private static DeviceItem item(OwnDevice device) {
    Kind kind = Kind.OTHER;
    if (device.id().isPrimary()) {
      kind = Kind.PHONE;
    } else if (device.presence() == Presence.THIS) {
      kind = Kind.THIS_COMPUTER;
    }
    return new DeviceItem(
        device.id(),
        kind,
        device.name(),
        device.platform(),
        device.linkedOn(),
        device.lastSeen(),
        device.presence());
  }

  private record Snapshot(List<DeviceItem> items, Connectivity connectivity, PhoneSilence silence) {
    static Snapshot of(Engine engine) {
      // as long as the account is not there, nothing is
      if (engine.account().isEmpty()) {
        return new Snapshot(List.of(), engine.connectivity(), PhoneSilence.FINE);
      }
      List<DeviceItem> items =
          engine.devices().list().stream()
              .map(DevicesViewModel::item)
              .sorted(Comparator.comparing(DeviceItem::kind))
              .toList();
      return new Snapshot(items, engine.connectivity(), engine.devices().phoneSilence());
    }
  }
}
