package org.tautan.app.settings.page;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import org.tautan.app.notification.NotificationPort;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.NotificationChoice;
import org.tautan.app.settings.NotificationChoice.Preview;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// How new messages make themselves known.
final class NotificationsSection {
  private NotificationsSection() {}

  static Node of(
      CurrentSettings settings, NotificationPort desktop, Words words, SettingRows rows) {
    NotificationChoice now = settings.get().notifications();
    ToggleSwitch shown =
        rows.onOff(
            "settings.notifications",
            now.shown(),
            on -> change(settings, before -> before.withShown(on)));
    ToggleSwitch sound =
        rows.onOff(
            "settings.sound", now.sound(), on -> change(settings, before -> before.withSound(on)));
    sound.disableProperty().bind(shown.selectedProperty().not());
    Node preview =
        rows.row(
            "settings.preview",
            rows.choice(
                "settings.preview",
                rows.named("settings.preview", Preview.values()),
                now.preview(),
                chosen -> change(settings, before -> before.withPreview(chosen))));
    preview.disableProperty().bind(shown.selectedProperty().not());
    return SettingRows.column(
        SettingRows.card(
            rows.row("settings.notifications", shown), rows.row("settings.sound", sound), preview),
        WrappedLabel.of(
            words.text(
                desktop.hasDesktop()
                    ? "settings.notifications.where"
                    : "settings.notifications.nowhere"),
            "t-small"));
  }

  private static void change(CurrentSettings settings, UnaryOperator<NotificationChoice> change) {
    settings.change(before -> before.withNotifications(change.apply(before.notifications())));
  }
}
