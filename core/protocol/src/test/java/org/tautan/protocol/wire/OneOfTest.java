package org.tautan.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.oneOf;
import static org.tautan.protocol.wire.Field.optionalOneOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.Refused;

class OneOfTest {
  private sealed interface Shape {}

  private record Circle(long radius) implements Shape {}

  private record Square(long side) implements Shape {}

  private record Unknown(int number) implements Shape {}

  private record Drawing(Shape shape) {}

  private record Page(Optional<Shape> shape) {}

  private static final OneOf<Shape> KNOWN =
      OneOf.<Shape>cases()
          .or(
              2,
              Circle.class,
              MessageCodec.of(field(1, FieldType.UINT64, Circle::radius), Circle::new))
          .or(3, Square.class, FieldType.UINT64, Square::new, Square::side);

  private static final MessageCodec<Drawing> STRICT =
      MessageCodec.of(oneOf(KNOWN, Drawing::shape), Drawing::new);

  private static final MessageCodec<Drawing> OPEN =
      MessageCodec.of(oneOf(KNOWN.orUnknown(2, 9, Unknown::new), Drawing::shape), Drawing::new);

  private static final MessageCodec<Page> PAGE =
      MessageCodec.of(optionalOneOf(KNOWN, Page::shape), Page::new);

  private static Shape open(String hex) throws MalformedException {
    return OPEN.decode(Bytes.fromHex(hex)).shape();
  }

  @Test
  void readsTheCaseThatIsThere() throws MalformedException {
    assertEquals(new Circle(5), open("12020805"));
    assertEquals(new Square(5), open("1805"));
  }

  @Test
  void writesACaseEvenWhenItIsAllDefaults() {
    assertEquals(Bytes.fromHex("1200"), OPEN.encode(new Drawing(new Circle(0))));
    assertEquals(Bytes.fromHex("1800"), OPEN.encode(new Drawing(new Square(0))));
  }

  @Test
  void theLastCaseHolds() throws MalformedException {
    assertEquals(new Square(5), open("120208051805"));
    assertEquals(new Circle(5), open("180512020805"));
  }

  @Test
  void namesACaseThatThisVersionDoesNotKnow() throws MalformedException {
    assertEquals(new Unknown(9), open("4a03ffffff"));
  }

  @Test
  void refusesToWriteAnUnknownCase() {
    assertThrows(IllegalArgumentException.class, () -> OPEN.encode(new Drawing(new Unknown(9))));
  }

  @Test
  void refusesAnUnknownCaseThatIsCutOff() {
    Refused.because(Reason.TRUNCATED, () -> open("4a03ffff"));
  }

  @Test
  void refusesAMessageWithoutAnyCase() {
    Refused.because(Reason.MISSING, () -> open(""));
    Refused.because(Reason.MISSING, () -> STRICT.decode(Bytes.fromHex("4a0100")));
  }

  @Test
  void anOptionalOneMayBeAbsent() throws MalformedException {
    assertEquals(new Page(Optional.empty()), PAGE.decode(Bytes.empty()));
    assertEquals(
        new Page(Optional.of(new Square(1))),
        PAGE.decode(PAGE.encode(PAGE.decode(Bytes.fromHex("1801")))));
  }

  @Test
  void refusesTwoFieldsWithOneNumber() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            MessageCodec.of(
                field(3, FieldType.UINT64, (Drawing _) -> 0L),
                oneOf(KNOWN, Drawing::shape),
                (_, shape) -> new Drawing(shape)));
  }
}
