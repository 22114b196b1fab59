package org.tautan.page.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.engine.api.Accounts.CreateOutcome;
import org.tautan.engine.api.Accounts.Entry;
import org.tautan.engine.api.Engine;
import org.tautan.engine.model.RelayAddress;

/// The account, its recovery kit and its connection.
///
/// @param engine whose
/// @param kits reads those that a person brings
/// @param pin the one that the storage was opened with, until the account has it
record AccountCommands(Engine engine, KitCommands kits, HeldPin pin) {
  /// The account; an empty object while there is none.
  String account() {
    return engine.account().map(ValueForms::of).orElseGet(Json::object).toString();
  }

  /// A new account, which its first linking admits; its PIN is the storage's.
  String create(String name, String relay) {
    CreateOutcome outcome =
        engine.accounts().create(name, new RelayAddress(relay), new Entry.ThroughLink());
    pin.giveTo(engine);
    return Outcomes.of(outcome);
  }

  /// An account moved here by its kit; its PIN is the storage's.
  String restore(String kit, String name, String relay, String companions) {
    String outcome = kits.restore(engine, kit, name, relay, companions);
    pin.giveTo(engine);
    return outcome;
  }

  /// The kit as a file's text; an empty object when it is not here any more.
  String kitFile() {
    Json form = Json.object();
    engine
        .accounts()
        .kitFile()
        .ifPresent(file -> {
          try (file) {
            String text = file.use(bytes -> new String(bytes, StandardCharsets.UTF_8));
            form.with("text", text);
          }
        });
    return form.toString();
  }

  /// The kit as groups of letters; an empty object when it is not here any more.
  String kitLetters() {
    Json form = Json.object();
    engine
        .accounts()
        .recoveryCode()
        .ifPresent(code -> {
          try (code) {
            form.with("groups", groups(code));
          }
        });
    return form.toString();
  }

  private static List<Json> groups(RecoveryCode code) {
    List<Json> groups = new ArrayList<>();
    for (int i = 0; i < RecoveryCode.GROUPS; i++) {
      try (SecretBytes group = code.group(i)) {
        String letters = group.use(bytes -> new String(bytes, StandardCharsets.US_ASCII));
        groups.add(Json.object().with("letters", letters));
      }
    }
    return groups;
  }

  String confirmKit(int group, String typed) {
    return Outcomes.of(engine.accounts().confirmKit(group, typed));
  }

  String connectivity() {
    return Json.object()
        .with("state", engine.connectivity())
        .with("waiting", engine.chats().waiting())
        .toString();
  }

  String networkIsBack() {
    engine.networkIsBack();
    return Outcomes.DONE;
  }
}
