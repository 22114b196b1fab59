package org.tautan.engine.session;

import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.PreKeyId;

/// A ratchet message together with what its receiver needs to set the session up (PQXDH): Signal's
/// PreKeySignalMessage, version 4: `version ‖ protobuf`, without a MAC of its own.
///
/// Fields of the protobuf: `1 one-time prekey id, 2 base key, 3 identity key, 4 message, 5
/// registration id, 6 signed prekey id, 7 Kyber prekey id, 8 Kyber ciphertext`. None of them is
/// authenticated by itself: all that matter enter the key agreement, and the registration id, which
/// does not, is never used, so that a forged one changes nothing.
final class PreKeySignalMessage {
  /// `08`, then the ML-KEM-1024 ciphertext.
  static final int KYBER_CIPHERTEXT_BYTES = 1 + Primitives.KEM_CIPHERTEXT_BYTES;

  private static final int ONE_TIME_PRE_KEY = 1;
  private static final int BASE_KEY = 2;
  private static final int IDENTITY_KEY = 3;
  private static final int MESSAGE = 4;
  private static final int REGISTRATION_ID = 5;
  private static final int SIGNED_PRE_KEY = 6;
  private static final int KYBER_PRE_KEY = 7;
  private static final int KYBER_CIPHERTEXT = 8;
  private static final byte[] NONE = new byte[0];

  private Optional<PreKeyId> oneTimePreKey = Optional.empty();
  private Optional<PreKeyId> signedPreKey = Optional.empty();
  private Optional<PreKeyId> kyberPreKey = Optional.empty();
  private byte[] kyberCiphertext = NONE;
  private byte[] baseKey = NONE;
  private Optional<IdentityKey> identityKey = Optional.empty();
  private byte[] message = NONE;
  private int registrationId;

  private PreKeySignalMessage() {}

  /// The serialized message of an initiator who awaits the first reply.
  static byte[] write(PendingPreKey pending, byte[] baseKey, byte[] identityKey, byte[] message) {
    int registrationId = pending.registrationId();
    int signed = pending.signedPreKey().number();
    int kyber = pending.kyberPreKey().number();
    byte[] kyberCiphertext = pending.kyberCiphertext();
    int size =
        1
            + WireWriter.varintSize(REGISTRATION_ID, registrationId)
            + pending
                .oneTimePreKey()
                .map(id -> WireWriter.varintSize(ONE_TIME_PRE_KEY, id.number()))
                .orElse(0)
            + WireWriter.varintSize(SIGNED_PRE_KEY, signed)
            + WireWriter.varintSize(KYBER_PRE_KEY, kyber)
            + WireWriter.bytesSize(KYBER_CIPHERTEXT, kyberCiphertext.length)
            + WireWriter.bytesSize(BASE_KEY, baseKey.length)
            + WireWriter.bytesSize(IDENTITY_KEY, identityKey.length)
            + WireWriter.bytesSize(MESSAGE, message.length);
    WireWriter writer = new WireWriter(size);
    writer.raw(SignalMessage.VERSION);
    writer.varintField(REGISTRATION_ID, registrationId);
    pending.oneTimePreKey().ifPresent(id -> writer.varintField(ONE_TIME_PRE_KEY, id.number()));
    writer.varintField(SIGNED_PRE_KEY, signed);
    writer.varintField(KYBER_PRE_KEY, kyber);
    writer.bytesField(KYBER_CIPHERTEXT, kyberCiphertext);
    writer.bytesField(BASE_KEY, baseKey);
    writer.bytesField(IDENTITY_KEY, identityKey);
    writer.bytesField(MESSAGE, message);
    return writer.finish();
  }

  /// Reads a whole message; says nothing yet about who wrote it.
  static PreKeySignalMessage parse(byte[] serialized) throws WireException {
    if (serialized.length < 1 || serialized[0] != SignalMessage.VERSION) {
      throw new WireException();
    }
    PreKeySignalMessage parsed = new PreKeySignalMessage();
    WireReader reader = new WireReader(serialized, 1, serialized.length);
    for (int field = reader.next(); field != 0; field = reader.next()) {
      switch (field) {
        case ONE_TIME_PRE_KEY -> parsed.oneTimePreKey = Optional.of(preKeyId(reader));
        case BASE_KEY -> parsed.baseKey = reader.bytes(CurveKeys.SIZE);
        case IDENTITY_KEY -> parsed.identityKey = Optional.of(identityKey(reader));
        case MESSAGE -> parsed.message = reader.bytes();
        case REGISTRATION_ID -> parsed.registrationId = reader.varint();
        case SIGNED_PRE_KEY -> parsed.signedPreKey = Optional.of(preKeyId(reader));
        case KYBER_PRE_KEY -> parsed.kyberPreKey = Optional.of(preKeyId(reader));
        case KYBER_CIPHERTEXT -> parsed.kyberCiphertext = reader.bytes(KYBER_CIPHERTEXT_BYTES);
        default -> reader.skip();
      }
    }
    parsed.check();
    return parsed;
  }

  private static PreKeyId preKeyId(WireReader reader) throws WireException {
    int number = reader.varint();
    if (number < 0) {
      throw new WireException();
    }
    return new PreKeyId(number);
  }

  private static IdentityKey identityKey(WireReader reader) throws WireException {
    try {
      return IdentityKey.parse(Bytes.copyOf(reader.bytes()));
    } catch (MalformedException _) {
      throw new WireException();
    }
  }

  private void check() throws WireException {
    boolean complete =
        signedPreKey.isPresent()
            && kyberPreKey.isPresent()
            && kyberCiphertext.length > 0
            && kyberCiphertext[0] == Pqxdh.KYBER_TYPE
            && identityKey.isPresent()
            && message.length > 0;
    if (!complete || !CurveKeys.isValid(baseKey)) {
      throw new WireException();
    }
  }

  Optional<PreKeyId> oneTimePreKey() {
    return oneTimePreKey;
  }

  PreKeyId signedPreKey() {
    return signedPreKey.orElseThrow();
  }

  PreKeyId kyberPreKey() {
    return kyberPreKey.orElseThrow();
  }

  /// 1569 bytes, the type byte included.
  byte[] kyberCiphertext() {
    return kyberCiphertext;
  }

  /// The initiator's ephemeral key, 33 bytes, checked; with the version it names the session.
  byte[] baseKey() {
    return baseKey;
  }

  /// The sender's identity key as claimed.
  IdentityKey identityKey() {
    return identityKey.orElseThrow();
  }

  /// A serialized [SignalMessage].
  byte[] message() {
    return message;
  }

  /// As claimed; for tests only, since nothing authenticates it.
  int registrationId() {
    return registrationId;
  }
}
