package org.tautan.app.settings.page;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.Node;
import org.tautan.app.settings.Switch;
import org.tautan.engine.model.ReadReceipts;

/// What others learn of this person, those who sit at this computer too.
final class PrivacySection {
  private PrivacySection() {}

  static Node of(PrivacyViewModel model, Node lock, SettingRows rows) {
    ToggleSwitch receipts =
        rows.onOff(
            "settings.receipts",
            Switch.ON,
            on -> model.choose(on.isOn() ? ReadReceipts.ON : ReadReceipts.OFF));
    receipts.setDisable(true);
    model
        .receipts()
        .subscribe(known -> {
          receipts.setDisable(known.isEmpty());
          known.ifPresent(now -> receipts.setSelected(now == ReadReceipts.ON));
        });
    return SettingRows.column(SettingRows.card(rows.row("settings.receipts", receipts)), lock);
  }
}
