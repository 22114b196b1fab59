package org.tautan.app.notification;

import java.util.function.BooleanSupplier;
import org.tautan.app.devices.NewDeviceWords;
import org.tautan.app.devices.NewDeviceWords.Named;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.NotificationChoice;
import org.tautan.app.settings.NotificationChoice.Preview;
import org.tautan.app.words.Words;
import org.tautan.engine.model.NewDevice;
import org.tautan.protocol.AccountId;

/// Tells the person who is in another window that a device has joined their account. It stands in
/// the place of the own account, which has no messages of its own to tell of. On the window's
/// thread.
public final class NewDeviceNotifier implements AutoCloseable {
  private final AccountId own;
  private final NotificationPort port;
  private final CurrentSettings settings;
  private final NewDeviceWords sentences;
  private final BooleanSupplier focused;
  private final Runnable open;

  /// @param focused whether the person is in the window
  /// @param open shows the linked devices
  public NewDeviceNotifier(
      AccountId own,
      NotificationPort port,
      CurrentSettings settings,
      Words words,
      BooleanSupplier focused,
      Runnable open) {
    this.own = own;
    this.port = port;
    this.settings = settings;
    this.sentences = new NewDeviceWords(words);
    this.focused = focused;
    this.open = open;
  }

  /// A device has joined.
  public void joined(NewDevice device) {
    NotificationChoice choice = settings.get().notifications();
    if (choice.shown().isOn() && !focused.getAsBoolean()) {
      Named named = choice.preview() == Preview.NOTHING ? Named.HIDDEN : Named.NAMED;
      port.show(
          new Notice(own, sentences.title(device), sentences.text(device, named), choice.sound()),
          open);
    }
  }

  /// The person has seen it.
  public void seen() {
    port.withdraw(own);
  }

  @Override
  public void close() {
    seen();
  }
}
