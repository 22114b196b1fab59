package org.tautan.page.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.model.LinkFailure;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.linking.HistoryDepth;

/// Linked devices: linking one, listing and unlinking them.
///
/// @param engine whose
record LinkCommands(Engine engine) {
  /// Begins with a code, for an account that this linking is to register.
  String scan(String code) {
    engine.phoneLink().scan(code, Optional.empty());
    return Outcomes.DONE;
  }

  /// Begins with a code, once the PIN has been proven.
  String scan(String code, String pin) {
    return withProof(
        pin,
        proof -> {
          engine.phoneLink().scan(code, Optional.of(proof));
          return Outcomes.DONE;
        });
  }

  String accept(String depth) {
    HistoryDepth chosen =
        switch (depth) {
          case "none" -> HistoryDepth.NONE;
          case "90-days" -> HistoryDepth.DAYS_90;
          case "all" -> HistoryDepth.ALL;
          default -> throw new IllegalArgumentException("no such depth");
        };
    engine.phoneLink().accept(chosen);
    return Outcomes.DONE;
  }

  String decline(String why) {
    LinkFailure reason =
        switch (why) {
          case "emoji-differ" -> LinkFailure.EMOJI_DIFFER;
          case "declined-here" -> LinkFailure.DECLINED_HERE;
          default -> throw new IllegalArgumentException("no such reason");
        };
    engine.phoneLink().decline(reason);
    return Outcomes.DONE;
  }

  String devices() {
    return Json.array(engine.devices().list().stream().map(ValueForms::of).toList());
  }

  String unlink(int device, String pin) {
    return withProof(
        pin, proof -> Outcomes.of(engine.devices().unlink(new DeviceId(device), proof)));
  }

  private String withProof(String pin, Function<PresenceProof, String> work) {
    char[] letters = pin.toCharArray();
    PresenceOutcome outcome = engine.presence().prove(letters);
    Arrays.fill(letters, ' ');
    return outcome instanceof PresenceOutcome.Proven(PresenceProof proof)
        ? work.apply(proof)
        : Outcomes.of(outcome);
  }
}
