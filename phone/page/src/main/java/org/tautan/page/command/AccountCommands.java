package org.tautan.page.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.engine.api.Accounts.Entry;
import org.tautan.engine.api.Engine;
import org.tautan.engine.model.RelayAddress;

/// The account, its PIN, its recovery kit and its connection.
///
/// @param engine whose
record AccountCommands(Engine engine) {
  /// The account; an empty object while there is none.
  String account() {
    return engine.account().map(ValueForms::of).orElseGet(Json::object).toString();
  }

  /// A new account, which its first linking admits.
  String create(String name, String relay) {
    return Outcomes.of(
        engine.accounts().create(name, new RelayAddress(relay), new Entry.ThroughLink()));
  }

  String setPin(String pin) {
    char[] letters = pin.toCharArray();
    engine.presence().setPin(letters);
    Arrays.fill(letters, ' ');
    return Outcomes.DONE;
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
