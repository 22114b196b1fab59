package org.tautan.app.settings.page;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.Node;
import org.tautan.app.lock.AppLock;
import org.tautan.app.lock.LockSetting;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.LockAfter;
import org.tautan.app.settings.Switch;
import org.tautan.app.words.Words;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.SignIn;

/// What others learn of this person, those who sit at this computer too.
final class PrivacySection {
  private PrivacySection() {}

  /// @param signIn whether this computer keeps its chats
  static Node of(
      PrivacyViewModel model,
      AppLock lock,
      SignIn signIn,
      CurrentSettings settings,
      Words words,
      SettingRows rows) {
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
    Node lockAfter =
        SettingRows.card(
            rows.row(
                "settings.lock-after",
                rows.choice(
                    "settings.lock-after",
                    rows.named("settings.lock-after", LockAfter.values()),
                    settings.get().lockAfter(),
                    chosen -> settings.change(before -> before.withLockAfter(chosen)))));
    return SettingRows.column(
        SettingRows.card(rows.row("settings.receipts", receipts)),
        LockSetting.of(lock, signIn, lockAfter, words),
        lockAfter);
  }
}
