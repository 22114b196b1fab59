package org.tautan.app.settings.page;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.tautan.app.lock.AppLock;
import org.tautan.app.lock.Guard;
import org.tautan.app.lock.KeychainSetting;
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
    return SettingRows.column(
        SettingRows.card(rows.row("settings.receipts", receipts)),
        signIn == SignIn.UNTIL_CLOSED
            ? nothingKept(lock, words)
            : guards(lock, settings, words, rows));
  }

  private static Node nothingKept(AppLock lock, Words words) {
    LockSetting passphrase = new LockSetting(lock, words, _ -> {});
    passphrase.showNothingKept();
    return passphrase.root();
  }

  private static Node guards(
      AppLock lock, CurrentSettings settings, Words words, SettingRows rows) {
    ObjectProperty<Guard> guard = new SimpleObjectProperty<>(lock.guard());
    LockSetting passphrase = new LockSetting(lock, words, guard::set);
    KeychainSetting keychain = new KeychainSetting(lock, words, guard::set);
    Node lockAfter =
        SettingRows.card(
            rows.row(
                "settings.lock-after",
                rows.choice(
                    "settings.lock-after",
                    rows.named("settings.lock-after", LockAfter.values()),
                    settings.get().lockAfter(),
                    chosen -> settings.change(before -> before.withLockAfter(chosen)))));
    guard.subscribe(now -> {
      passphrase.show(now);
      keychain.show(now);
      lockAfter.setVisible(now.hasPassphrase());
      lockAfter.setManaged(now.hasPassphrase());
    });
    return SettingRows.column(passphrase.root(), lockAfter, keychain.root());
  }
}
