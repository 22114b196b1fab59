package org.tautan.engine.session;

import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;

/// Makes a cipher that talks to an implementation which does not know our address field: absent is
/// right, anything else is wrong. It stands in the package of what it opens up, in test scope of a
/// module that nothing ships, so no product holds a way around [AddressBinding#STRICT].
public final class OracleBridge {
  private OracleBridge() {}

  /// A cipher that expects messages without addresses, and sends them with addresses.
  public static SessionCipher cipher(Primitives primitives, RandomSource random, LocalDevice self) {
    return new SessionCipher(primitives, random, self, (claimed, expected) -> claimed.length == 0);
  }
}
