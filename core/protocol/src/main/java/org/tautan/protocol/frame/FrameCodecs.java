package org.tautan.protocol.frame;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.oneOf;
import static org.tautan.protocol.wire.FieldType.UINT64;

import java.util.function.Function;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.OneOf;

/// The layout of `frames.proto`: the frames themselves. [RequestCodecs], [ResultCodecs] and
/// [PushCodecs] have what is in them.
final class FrameCodecs {
  static final MessageCodec<ClientFrame> CLIENT_FRAME =
      MessageCodec.of(
          field(1, UINT64, ClientFrame::id),
          oneOf(RequestCodecs.REQUEST, ClientFrame::request),
          ClientFrame::new);

  /// Of a client frame nothing but the id.
  static final MessageCodec<Long> FRAME_ID =
      MessageCodec.of(field(1, UINT64, Function.identity()), Function.identity());

  static final MessageCodec<Answer> ANSWER =
      MessageCodec.of(
          field(1, UINT64, Answer::id), oneOf(ResultCodecs.RESULT, Answer::result), Answer::new);

  static final MessageCodec<Push> PUSH =
      MessageCodec.of(oneOf(PushCodecs.PUSH, Function.identity()), Function.identity());

  static final MessageCodec<RelayFrame> RELAY_FRAME =
      MessageCodec.of(
          oneOf(
              OneOf.<RelayFrame>cases().or(1, Answer.class, ANSWER).or(2, Push.class, PUSH),
              Function.identity()),
          Function.identity());

  private FrameCodecs() {}
}
