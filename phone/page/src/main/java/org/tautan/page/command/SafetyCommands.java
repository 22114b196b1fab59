package org.tautan.page.command;

import java.util.Optional;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.SafetyCode;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.linking.CodeReading;

/// The number that two people compare to be sure of each other's keys.
///
/// @param engine whose
record SafetyCommands(Engine engine) {
  private static final String NOT_A_SAFETY_CODE = Outcomes.named("not-a-safety-code").toString();

  /// The digits, and the text of the QR code as soon as both device lists are known; an empty
  /// object until the other one's keys are.
  String show(String chat) {
    AccountId account = ValueForms.account(chat);
    Json form = Json.object();
    engine.chats().safetyNumber(account).ifPresent(number -> form.with("digits", number.digits()));
    engine.chats().safetyCode(account).ifPresent(code -> form.with("code", code.text()));
    return form.toString();
  }

  /// Compares with what the other person shows.
  String compare(String chat, String scanned) {
    Optional<SafetyCode> own = engine.chats().safetyCode(ValueForms.account(chat));
    if (own.isEmpty()) {
      return Outcomes.named("not-known-yet").toString();
    }
    return switch (SafetyCode.read(scanned)) {
      case CodeReading.Found<SafetyCode>(SafetyCode shown) -> Outcomes.of(own.get().compare(shown));
      case CodeReading.NotATautanCode<SafetyCode> _ -> NOT_A_SAFETY_CODE;
      case CodeReading.OtherPurpose<SafetyCode> _ -> NOT_A_SAFETY_CODE;
      case CodeReading.Damaged<SafetyCode> _ -> NOT_A_SAFETY_CODE;
      case CodeReading.VersionTooNew<SafetyCode> _ -> Outcomes.named("version-too-new").toString();
    };
  }
}
