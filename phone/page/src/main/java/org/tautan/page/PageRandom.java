package org.tautan.page;

import org.tautan.crypto.RandomSource;
import org.tautan.crypto.RandomUnavailableException;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/// The browser's own generator, `crypto.getRandomValues`, and nothing else.
///
/// Fails closed: where the browser has none, or gives an error, it throws
/// [RandomUnavailableException]. (TeaVM's `SecureRandom` would silently fall back to
/// `Math.random`.)
public final class PageRandom implements RandomSource {
  /// The most that one call of `getRandomValues` fills.
  private static final int QUOTA = 65_536;

  @Override
  public void fill(byte[] target) {
    for (int start = 0; start < target.length; start += QUOTA) {
      int length = Math.min(QUOTA, target.length - start);
      Int8Array part = new Int8Array(length);
      if (!fillPart(part)) {
        throw new RandomUnavailableException("this browser has no crypto.getRandomValues");
      }
      for (int i = 0; i < length; i++) {
        target[start + i] = part.get(i);
      }
    }
  }

  @JSBody(
      params = "part",
      script =
          "try { globalThis.crypto.getRandomValues(part); return true; }"
              + " catch (e) { return false; }")
  private static native boolean fillPart(Int8Array part);
}
