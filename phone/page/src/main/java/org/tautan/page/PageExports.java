package org.tautan.page;

import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.vectors.CryptoVectors;
import org.tautan.engine.session.vectors.SessionVectors;
import org.tautan.page.check.PrimitivesTranscript;
import org.tautan.page.storage.BrowserStorage;
import org.tautan.protocol.vectors.ProtocolVectors;
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
  @JSExport
  public static PageEngine.Asking start(
      BrowserStorage storage, String database, PageEngine.Listener listener) {
    return PageEngine.start(storage, database, new BouncyCastleArgon2id(), listener);
  }

  /// The same where Argon2id in this compilation takes too long.
  ///
  /// @param hash the browser's own, see [BrowserArgon2id]
  @JSExport
  public static PageEngine.Asking startWithHash(
      BrowserStorage storage,
      String database,
      PageEngine.Listener listener,
      BrowserArgon2id.Derivation hash) {
    return PageEngine.start(storage, database, new BrowserArgon2id(hash), listener);
  }

  /// Fresh random bytes from the browser.
  @JSExport
  public static byte[] randomBytes(int length) {
    return new PageRandom().bytes(length);
  }

  /// The hash of what this browser computes with every primitive; see [PrimitivesTranscript].
  @JSExport
  public static String primitivesTranscript() {
    return PrimitivesTranscript.hash(new BouncyCastlePrimitives());
  }

  /// What came of running the golden vectors of [CryptoVectors#RESOURCE], whose content is given.
  @JSExport
  public static String primitiveVectors(String json) {
    return new CryptoVectors(new BouncyCastlePrimitives(), new BouncyCastleArgon2id())
        .run(json)
        .toString();
  }

  /// The digest of a long conversation between two devices; see [SessionVectors].
  @JSExport
  public static String sessionTranscript() {
    return SessionVectors.run(new BouncyCastlePrimitives());
  }

  /// What came of running the golden vectors of [ProtocolVectors#RESOURCE], whose content is given.
  @JSExport
  public static String wireVectors(String json) {
    return ProtocolVectors.run(json).toString();
  }
}
