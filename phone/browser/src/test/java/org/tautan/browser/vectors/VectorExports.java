package org.tautan.browser.vectors;

import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.vectors.CryptoVectors;
import org.tautan.engine.session.vectors.SessionVectors;
import org.tautan.page.PageRandom;
import org.tautan.protocol.vectors.ProtocolVectors;
import org.teavm.jso.JSExport;

/// What a test asks of the core in a browser's worker.
public final class VectorExports {
  private VectorExports() {}

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
