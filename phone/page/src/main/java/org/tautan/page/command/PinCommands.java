package org.tautan.page.command;

import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.page.key.BiometricQuestion;
import org.tautan.page.key.BiometricSecret;
import org.tautan.page.key.DatabaseLock;
import org.tautan.protocol.Bytes;

/// What opens the storage, and proves who is there.
///
/// @param engine whose account has the same PIN
/// @param lock of the storage
record PinCommands(Engine engine, DatabaseLock lock) {
  /// Another PIN for the storage and the account, in one transaction.
  String change(String old, String fresh) {
    if (fresh.length() < DatabaseLock.SHORTEST) {
      return Outcomes.TOO_SHORT;
    }
    PresenceOutcome outcome = HeldPin.prove(engine, old);
    if (outcome instanceof PresenceOutcome.Proven) {
      try (SecretBytes bytes = HeldPin.bytes(fresh)) {
        lock.prepare(bytes);
        HeldPin.set(engine, fresh);
      } finally {
        lock.forget();
      }
    }
    return Outcomes.of(outcome);
  }

  /// How the authenticator is asked; an empty object while biometrics are off.
  String biometrics() {
    return lock.biometrics().map(PinCommands::form).orElseGet(Json::object).toString();
  }

  static Json form(BiometricQuestion question) {
    return Json.object()
        .with("credential", question.credential().hex())
        .with("salt", question.salt().hex());
  }

  /// Lets the authenticator open the storage, once the PIN has been proven.
  ///
  /// @param secret what it computed; this and the following are hex
  String addBiometrics(String pin, String secret, String credential, String salt) {
    PresenceOutcome outcome = HeldPin.prove(engine, pin);
    if (outcome instanceof PresenceOutcome.Proven) {
      try (SecretBytes bytes = secret(secret)) {
        lock.addBiometrics(
            new BiometricSecret(bytes, Bytes.fromHex(credential), Bytes.fromHex(salt)));
      }
    }
    return Outcomes.of(outcome);
  }

  String removeBiometrics() {
    lock.removeBiometrics();
    return Outcomes.DONE;
  }

  static SecretBytes secret(String hex) {
    return SecretBytes.owning(Bytes.fromHex(hex).toByteArray());
  }
}
