package org.tautan.app.settings.page;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.tautan.app.settings.Switch;

/// The program on this computer.
final class ComputerSection {
  private ComputerSection() {}

  /// @param entries empty where this program cannot tell the desktop of itself
  static Node of(Optional<XdgEntries> entries, SettingRows rows) {
    if (entries.isEmpty()) {
      return SettingRows.column(SettingRows.card(rows.row("settings.computer-unknown")));
    }
    XdgEntries desktop = entries.get();
    return SettingRows.column(
        SettingRows.card(
            rows.row(
                "settings.start",
                toggle(
                    "settings.start",
                    desktop::startsWithComputer,
                    desktop::startWithComputer,
                    rows)),
            rows.row(
                "settings.links",
                toggle("settings.links", desktop::opensLinks, desktop::openLinks, rows))));
  }

  /// Shows what the desktop says, also after a change that it did not take.
  private static ToggleSwitch toggle(
      String name, BooleanSupplier now, Consumer<Switch> change, SettingRows rows) {
    ToggleSwitch toggle = rows.onOff(name, Switch.of(now.getAsBoolean()), change);
    toggle.selectedProperty().subscribe((_, _) -> toggle.setSelected(now.getAsBoolean()));
    return toggle;
  }
}
