package org.tautan.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tautan.protocol.wire.Field.field;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.Refused;

class EnumTest {
  private enum Colour implements Numbered {
    NONE(0),
    RED(1),
    BLUE(7);

    private final int number;

    Colour(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private static final MessageCodec<Colour> STRICT = codec(FieldType.enumOf(Colour.values()));
  private static final MessageCodec<Colour> LENIENT =
      codec(FieldType.enumOf(Colour.values(), Colour.NONE));

  private static MessageCodec<Colour> codec(FieldType<Colour> type) {
    return MessageCodec.of(field(1, type, Function.identity()), Function.identity());
  }

  @Test
  void readsByNumberNotByOrder() throws MalformedException {
    assertEquals(Colour.BLUE, STRICT.decode(Bytes.fromHex("0807")));
    assertEquals(Bytes.fromHex("0807"), STRICT.encode(Colour.BLUE));
  }

  @Test
  void absentMeansZeroAndZeroIsNotWritten() throws MalformedException {
    assertEquals(Colour.NONE, STRICT.decode(Bytes.empty()));
    assertEquals(Bytes.empty(), STRICT.encode(Colour.NONE));
  }

  @Test
  void refusesAnUnknownNumber() {
    Refused.because(Reason.UNKNOWN_NUMBER, () -> STRICT.decode(Bytes.fromHex("0802")));
    Refused.because(
        Reason.UNKNOWN_NUMBER, () -> STRICT.decode(Bytes.fromHex("08ffffffffffffffffff01")));
    Refused.because(Reason.UNKNOWN_NUMBER, () -> STRICT.decode(Bytes.fromHex("088780808010")));
  }

  @Test
  void anUnknownNumberMeansUnknownWhereTheSchemaHasOne() throws MalformedException {
    assertEquals(Colour.NONE, LENIENT.decode(Bytes.fromHex("0802")));
  }

  @Test
  void needsAConstantWithNumberZeroFirst() {
    assertThrows(
        IllegalArgumentException.class,
        () -> FieldType.enumOf(new Colour[] {Colour.RED, Colour.NONE}));
  }
}
