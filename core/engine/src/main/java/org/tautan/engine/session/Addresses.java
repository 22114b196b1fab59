package org.tautan.engine.session;

import org.tautan.protocol.DeviceAddress;

/// The bytes that [AddressBinding] speaks of.
final class Addresses {
  private static final int ACCOUNT_BYTES = 20;
  private static final int ADDRESS_BYTES = ACCOUNT_BYTES + Integer.BYTES;

  private Addresses() {}

  /// The sender's, then the receiver's address.
  static byte[] of(DeviceAddress sender, DeviceAddress receiver) {
    byte[] both = new byte[2 * ADDRESS_BYTES];
    put(sender, both, 0);
    put(receiver, both, ADDRESS_BYTES);
    return both;
  }

  private static void put(DeviceAddress address, byte[] target, int offset) {
    address.account().bytes().copyTo(target, offset);
    int device = address.device().number();
    for (int i = 0; i < Integer.BYTES; i++) {
      target[offset + ACCOUNT_BYTES + i] = (byte) (device >>> (24 - 8 * i));
    }
  }
}
