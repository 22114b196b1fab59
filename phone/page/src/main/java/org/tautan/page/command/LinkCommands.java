package org.tautan.page.command;

import java.util.Optional;
import java.util.function.Function;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.model.LinkFailure;
import org.tautan.page.key.DatabaseLock;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.linking.HistoryDepth;

/// Linked devices: linking one, listing, naming and unlinking them, seeing that one is new.
///
/// The page asks for the PIN, or has the authenticator recognise the owner, before it starts its
/// camera; what that proved is kept here until the code has been scanned, for as long as it is
/// good.
final class LinkCommands {
  private static final String NOT_RECOGNISED = Outcomes.named("not-recognised").toString();

  private final Engine engine;
  private final DatabaseLock lock;
  private Optional<PresenceProof> proof = Optional.empty();

  /// @param engine whose
  /// @param lock of its storage
  LinkCommands(Engine engine, DatabaseLock lock) {
    this.engine = engine;
    this.lock = lock;
  }

  /// Begins with a code, for an account that this linking is to register.
  String scan(String code) {
    engine.phoneLink().scan(code, Optional.empty());
    return Outcomes.DONE;
  }

  /// Takes the PIN for the scanning that follows.
  String prove(String pin) {
    return withProof(
        pin,
        proven -> {
          proof = Optional.of(proven);
          return Outcomes.DONE;
        });
  }

  /// Takes what the authenticator computed in the place of the PIN.
  ///
  /// @param secret in hex
  String proveByBiometrics(String secret) {
    try (SecretBytes bytes = PinCommands.secret(secret)) {
      proof = lock.recognise(bytes);
    }
    return proof.isPresent() ? Outcomes.DONE : NOT_RECOGNISED;
  }

  /// Begins with a code that was scanned after [#prove] or [#proveByBiometrics].
  String scanProven(String code) {
    proof = proof.filter(known -> known.validUntil() >= System.currentTimeMillis());
    if (proof.isEmpty()) {
      return Outcomes.PRESENCE_NEEDED;
    }
    engine.phoneLink().scan(code, proof);
    return Outcomes.DONE;
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

  String rename(int device, String name) {
    return Outcomes.of(engine.devices().rename(new DeviceId(device), name));
  }

  String news() {
    return Json.array(engine.devices().news().stream().map(ValueForms::of).toList());
  }

  String seen(int device) {
    engine.devices().seen(new DeviceId(device));
    return Outcomes.DONE;
  }

  String unlink(int device, String pin) {
    return withProof(
        pin, proven -> Outcomes.of(engine.devices().unlink(new DeviceId(device), proven)));
  }

  private String withProof(String pin, Function<PresenceProof, String> work) {
    PresenceOutcome outcome = HeldPin.prove(engine, pin);
    return outcome instanceof PresenceOutcome.Proven(PresenceProof proven)
        ? work.apply(proven)
        : Outcomes.of(outcome);
  }
}
