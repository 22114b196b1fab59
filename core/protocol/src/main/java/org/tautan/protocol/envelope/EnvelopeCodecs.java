package org.tautan.protocol.envelope;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.FieldType.UINT64;
import static org.tautan.protocol.wire.FieldType.bytes;
import static org.tautan.protocol.wire.FieldType.enumOf;
import static org.tautan.protocol.wire.FieldType.message;
import static org.tautan.protocol.wire.Types.MESSAGE_ID;

import org.tautan.protocol.Limits;
import org.tautan.protocol.document.DocumentCodecs;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// The layout of `envelope.proto`.
public final class EnvelopeCodecs {
  /// `CiphertextType`; unknown numbers are [CiphertextType#UNKNOWN].
  public static final FieldType<CiphertextType> CIPHERTEXT_TYPE =
      enumOf(CiphertextType.values(), CiphertextType.UNKNOWN);

  /// `Audience`.
  public static final FieldType<Audience> AUDIENCE = enumOf(Audience.values());

  /// `Envelope`.
  public static final MessageCodec<Envelope> ENVELOPE =
      MessageCodec.of(
          optional(1, message(DocumentCodecs.DEVICE_ADDRESS), Envelope::source),
          field(2, message(DocumentCodecs.DEVICE_ADDRESS), Envelope::destination),
          field(3, MESSAGE_ID, Envelope::messageId),
          field(4, UINT64, Envelope::acceptedAt),
          field(5, CIPHERTEXT_TYPE, Envelope::type),
          field(6, AUDIENCE, Envelope::audience),
          field(7, bytes(Limits.CIPHERTEXT), Envelope::ciphertext),
          Envelope::new);

  /// `GapMarker`.
  public static final MessageCodec<GapMarker> GAP_MARKER =
      MessageCodec.of(
          field(1, UINT64, GapMarker::from),
          field(2, UINT64, GapMarker::until),
          field(3, UINT64, GapMarker::dropped),
          GapMarker::new);

  private EnvelopeCodecs() {}
}
