package org.tautan.engine.session;

import java.util.Arrays;
import org.tautan.crypto.ConstantTime;
import org.tautan.crypto.Primitives;

/// One ratchet message of Signal's version-4 wire: `version ‖ protobuf ‖ first 8 bytes of
/// HMAC-SHA-256(sender identity ‖ receiver identity ‖ version ‖ protobuf)`.
///
/// Fields of the protobuf: `1 ratchet key, 2 counter, 3 previous counter, 4 ciphertext`, and our
/// own `100 addresses` (see [AddressBinding]). Unknown fields are passed over, but the MAC covers
/// them.
final class SignalMessage {
  /// Session version 4 in the high nibble, the sending library's newest version in the low one.
  static final byte VERSION = 0x44;

  static final int MAC_BYTES = 8;

  private static final int RATCHET_KEY = 1;
  private static final int COUNTER = 2;
  private static final int PREVIOUS_COUNTER = 3;
  private static final int CIPHERTEXT = 4;
  private static final int ADDRESSES = 100;
  private static final int CIPHER_BLOCK = 16;
  private static final byte[] NONE = new byte[0];

  private final byte[] serialized;
  private byte[] ratchetKey = NONE;
  private byte[] ciphertext = NONE;
  private byte[] addresses = NONE;
  private int counter = -1;
  private int previousCounter;

  private SignalMessage(byte[] serialized) {
    this.serialized = serialized;
  }

  /// What is authenticated: everything but the MAC. An empty `addresses` leaves the field out.
  static byte[] body(
      byte[] ratchetKey, int counter, int previousCounter, byte[] ciphertext, byte[] addresses) {
    int size =
        1
            + WireWriter.bytesSize(RATCHET_KEY, ratchetKey.length)
            + WireWriter.varintSize(COUNTER, counter)
            + WireWriter.varintSize(PREVIOUS_COUNTER, previousCounter)
            + WireWriter.bytesSize(CIPHERTEXT, ciphertext.length)
            + WireWriter.bytesSize(ADDRESSES, addresses.length);
    WireWriter writer = new WireWriter(size);
    writer.raw(VERSION);
    writer.bytesField(RATCHET_KEY, ratchetKey);
    writer.varintField(COUNTER, counter);
    writer.varintField(PREVIOUS_COUNTER, previousCounter);
    writer.bytesField(CIPHERTEXT, ciphertext);
    writer.bytesField(ADDRESSES, addresses);
    return writer.finish();
  }

  /// The whole message: the body and its MAC.
  static byte[] seal(
      byte[] body, Primitives primitives, byte[] macKey, byte[] sender, byte[] receiver) {
    byte[] tag = primitives.hmacSha256(macKey, sender, receiver, body);
    byte[] sealed = Arrays.copyOf(body, body.length + MAC_BYTES);
    System.arraycopy(tag, 0, sealed, body.length, MAC_BYTES);
    return sealed;
  }

  /// Reads a whole message; says nothing yet about who wrote it.
  static SignalMessage parse(byte[] serialized) throws WireException {
    if (serialized.length < 1 + MAC_BYTES || serialized[0] != VERSION) {
      throw new WireException();
    }
    SignalMessage message = new SignalMessage(serialized);
    WireReader reader = new WireReader(serialized, 1, serialized.length - MAC_BYTES);
    for (int field = reader.next(); field != 0; field = reader.next()) {
      switch (field) {
        case RATCHET_KEY -> message.ratchetKey = reader.bytes(CurveKeys.SIZE);
        case COUNTER -> message.counter = reader.varint();
        case PREVIOUS_COUNTER -> message.previousCounter = reader.varint();
        case CIPHERTEXT -> message.ciphertext = reader.bytes();
        case ADDRESSES -> message.addresses = reader.bytes();
        default -> reader.skip();
      }
    }
    message.check();
    return message;
  }

  private void check() throws WireException {
    boolean whole = ciphertext.length > 0 && ciphertext.length % CIPHER_BLOCK == 0;
    if (!whole || counter < 0 || !CurveKeys.isValid(ratchetKey)) {
      throw new WireException();
    }
  }

  /// Whether the MAC is right for these identity keys (33 bytes each), in constant time.
  boolean isAuthentic(Primitives primitives, byte[] macKey, byte[] sender, byte[] receiver) {
    int end = serialized.length - MAC_BYTES;
    byte[] tag = primitives.hmacSha256(macKey, sender, receiver, Arrays.copyOf(serialized, end));
    return ConstantTime.equalAt(serialized, end, Arrays.copyOf(tag, MAC_BYTES));
  }

  /// The sender's current ratchet key, 33 bytes, checked.
  byte[] ratchetKey() {
    return ratchetKey;
  }

  /// The message's index in its chain, from 0.
  int counter() {
    return counter;
  }

  /// The last index of the sender's previous chain.
  int previousCounter() {
    return previousCounter;
  }

  byte[] ciphertext() {
    return ciphertext;
  }

  /// Both device addresses, or empty when the message names none.
  byte[] addresses() {
    return addresses;
  }
}
