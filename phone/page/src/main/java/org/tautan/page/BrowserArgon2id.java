package org.tautan.page;

import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.PasswordHash;
import org.tautan.crypto.SecretBytes;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.typedarrays.Int8Array;

/// Argon2id by a WebAssembly module of its own, for browsers that run the engine as JavaScript:
/// BC's takes ten times as long there. The same bytes for the same cost. Waits for the browser.
final class BrowserArgon2id implements PasswordHash {
  private final Derivation derivation;

  /// What `argon2.js` exports.
  @JSFunctor
  interface Derivation extends JSObject {
    JSPromise<Int8Array> derive(
        Int8Array password, Int8Array salt, int memoryKib, int iterations, int lanes, int length);
  }

  BrowserArgon2id(Derivation derivation) {
    this.derivation = derivation;
  }

  @Override
  public SecretBytes derive(SecretBytes password, byte[] salt, Argon2Cost cost, int length) {
    Int8Array secret = password.use(Int8Array::copyFromJavaArray);
    Int8Array derived =
        derivation
            .derive(
                secret,
                Int8Array.copyFromJavaArray(salt),
                cost.memoryKib(),
                cost.iterations(),
                cost.lanes(),
                length)
            .await();
    return SecretBytes.owning(derived.copyToJavaArray());
  }
}
