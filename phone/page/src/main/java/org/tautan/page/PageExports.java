package org.tautan.page;

import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.page.storage.BrowserStorage;
import org.tautan.page.transport.BrowserNetwork;
import org.teavm.jso.JSExport;

/// What JavaScript sees of the engine.
///
/// Bytes cross as `Int8Array` (a `Uint8Array` is copied element by element). A function here is
/// called on the page's worker and must not wait.
public final class PageExports {
  private PageExports() {}

  /// Starts the engine of a database; see [PageEngine].
  ///
  /// @param storage what `storage.js` exports
  /// @param network what `network.js` exports
  @JSExport
  public static PageEngine.Asking start(
      BrowserStorage storage,
      BrowserNetwork network,
      String database,
      PageEngine.Listener listener) {
    return PageEngine.start(storage, network, database, new BouncyCastleArgon2id(), listener);
  }

  /// The same where Argon2id in this compilation takes too long.
  ///
  /// @param hash the browser's own, see [BrowserArgon2id]
  @JSExport
  public static PageEngine.Asking startWithHash(
      BrowserStorage storage,
      BrowserNetwork network,
      String database,
      PageEngine.Listener listener,
      BrowserArgon2id.Derivation hash) {
    return PageEngine.start(storage, network, database, new BrowserArgon2id(hash), listener);
  }
}
