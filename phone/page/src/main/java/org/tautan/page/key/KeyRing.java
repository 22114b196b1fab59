package org.tautan.page.key;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;

import java.util.Optional;
import org.tautan.engine.model.Guesses;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// All that opens a database, as it is kept beside the rows. Protobuf wire format, so that later
/// versions can add ways.
///
/// @param pin there is always a PIN
/// @param biometrics when their owner has turned them on
record KeyRing(PinSlot pin, Optional<BiometricSlot> biometrics) {
  static final MessageCodec<KeyRing> CODEC =
      MessageCodec.of(
          field(1, FieldType.message(PinSlot.CODEC), KeyRing::pin),
          optional(2, FieldType.message(BiometricSlot.CODEC), KeyRing::biometrics),
          KeyRing::new);

  /// How guesses are kept.
  static final MessageCodec<Guesses> GUESSES =
      MessageCodec.of(
          field(1, FieldType.UINT32, Guesses::wrong),
          field(2, FieldType.UINT64, Guesses::blockedUntil),
          Guesses::new);
}
