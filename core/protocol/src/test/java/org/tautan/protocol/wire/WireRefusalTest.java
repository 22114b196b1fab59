package org.tautan.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.Field.repeated;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.Refused;
import org.tautan.protocol.Require;

/// What the wire format refuses, each by its own reason, and what it lets pass.
class WireRefusalTest {
  private record Inner(long count) {}

  private record Outer(
      long number, int small, String text, Bytes bytes, List<Integer> list, Optional<Inner> inner) {
    Outer {
      Require.atLeast(0, 100 - (long) small, "small");
    }
  }

  private static final MessageCodec<Inner> INNER =
      MessageCodec.of(field(1, FieldType.UINT64, Inner::count), Inner::new);

  private static final MessageCodec<Outer> OUTER =
      MessageCodec.of(
          field(1, FieldType.UINT64, Outer::number),
          field(2, FieldType.UINT32, Outer::small),
          field(3, FieldType.text(4), Outer::text),
          field(4, FieldType.bytes(4), Outer::bytes),
          repeated(5, FieldType.UINT32, 3, Outer::list),
          optional(6, FieldType.message(INNER), Outer::inner),
          Outer::new);

  private static final MessageCodec<Bytes> EXACT =
      MessageCodec.of(
          field(1, FieldType.fixed(2, Bytes::compact, Bytes::compact), Bytes::compact),
          Bytes::compact);

  private static Outer decode(String hex) throws MalformedException {
    return OUTER.decode(Bytes.fromHex(hex.replace(" ", "")));
  }

  private static void refuses(Reason reason, String hex) {
    Refused.because(reason, () -> decode(hex));
  }

  @Test
  void nothingIsAllDefaults() throws MalformedException {
    assertEquals(new Outer(0, 0, "", Bytes.empty(), List.of(), Optional.empty()), decode(""));
  }

  @Test
  void refusesAVarintThatIsCutOff() {
    refuses(Reason.TRUNCATED, "08");
    refuses(Reason.TRUNCATED, "08 80");
  }

  @Test
  void refusesAVarintOfMoreThanTenBytes() {
    refuses(Reason.OVERLONG_VARINT, "08 80808080808080808080 00");
  }

  @Test
  void refusesATenthByteOfMoreThanOneBit() {
    refuses(Reason.OVERLONG_VARINT, "08 ffffffffffffffffff 02");
    refuses(Reason.OVERLONG_VARINT, "a006 ffffffffffffffffff 02");
  }

  @Test
  void readsAVarintInALongerFormThanNeeded() throws MalformedException {
    assertEquals(1, decode("08 818000").number());
  }

  @Test
  void refusesATagOfMoreThan32Bits() {
    refuses(Reason.OVERLONG_VARINT, "8880808010 00");
  }

  @Test
  void refusesFieldNumberZero() {
    refuses(Reason.FIELD_NUMBER_ZERO, "00 00");
    refuses(Reason.FIELD_NUMBER_ZERO, "02 00");
  }

  @Test
  void refusesAKnownFieldOfAnotherWireType() {
    refuses(Reason.WRONG_WIRE_TYPE, "0a 00");
    refuses(Reason.WRONG_WIRE_TYPE, "09 0000000000000000");
    refuses(Reason.WRONG_WIRE_TYPE, "18 00");
    refuses(Reason.WRONG_WIRE_TYPE, "30 00");
    refuses(Reason.WRONG_WIRE_TYPE, "2d 00000000");
  }

  @Test
  void refusesGroupsAndWireTypesThatDoNotExist() {
    refuses(Reason.WRONG_WIRE_TYPE, "a306");
    refuses(Reason.WRONG_WIRE_TYPE, "a406");
    refuses(Reason.WRONG_WIRE_TYPE, "a606");
    refuses(Reason.WRONG_WIRE_TYPE, "a706");
  }

  @Test
  void passesOverUnknownFieldsOfEveryWireType() throws MalformedException {
    assertEquals(
        7,
        decode("a006 ffffffffffffffffff01 a106 0102030405060708 a206 02 0000 a506 01020304 08 07")
            .number());
  }

  @Test
  void refusesUnknownFieldsThatAreCutOff() {
    refuses(Reason.TRUNCATED, "a106 01020304050607");
    refuses(Reason.TRUNCATED, "a206 03 0000");
    refuses(Reason.TRUNCATED, "a506 010203");
  }

  @Test
  void refusesNumbersBeyondTheirRange() throws MalformedException {
    assertEquals(Long.MAX_VALUE, decode("08 ffffffffffffffff7f").number());
    refuses(Reason.OUT_OF_RANGE, "08 80808080808080808001");
    assertEquals(List.of(Integer.MAX_VALUE), decode("28 ffffffff07").list());
    refuses(Reason.OUT_OF_RANGE, "10 8080808008");
    refuses(Reason.OUT_OF_RANGE, "10 80808080808080808001");
  }

  @Test
  void refusesALengthBeyondTheEnd() {
    refuses(Reason.TRUNCATED, "22 02 00");
    refuses(Reason.TRUNCATED, "22 ffffffff07 00");
    refuses(Reason.TRUNCATED, "22 ffffffffffffffff7f 00");
    refuses(Reason.TRUNCATED, "22 ffffffffffffffffff01 00");
  }

  @Test
  void refusesANestedMessageThatReachesBeyondItsParent() {
    refuses(Reason.TRUNCATED, "32 03 0800");
    refuses(Reason.TRUNCATED, "32 01 08 00");
  }

  @Test
  void refusesBytesAndTextOverTheirLimit() throws MalformedException {
    assertEquals("abcd", decode("1a 04 61626364").text());
    refuses(Reason.TOO_LARGE, "1a 05 6162636465");
    assertEquals(4, decode("22 04 61626364").bytes().size());
    refuses(Reason.TOO_LARGE, "22 05 6162636465");
  }

  @Test
  void refusesMoreRepetitionsThanTheLimit() throws MalformedException {
    assertEquals(List.of(1, 2, 3), decode("28 01 28 02 28 03").list());
    refuses(Reason.TOO_MANY, "28 01 28 02 28 03 28 04");
    refuses(Reason.TOO_MANY, "2a 04 01020304");
    refuses(Reason.TOO_MANY, "2a 03 010203 28 04");
  }

  @Test
  void readsNumbersPackedAndNot() throws MalformedException {
    assertEquals(List.of(1, 2, 3), decode("2a 02 0102 28 03").list());
    assertEquals(
        Bytes.fromHex("2a03010203"),
        OUTER.encode(new Outer(0, 0, "", Bytes.empty(), List.of(1, 2, 3), Optional.empty())));
  }

  @Test
  void refusesAValueOfTheWrongSize() {
    Refused.because(Reason.WRONG_SIZE, () -> EXACT.decode(Bytes.fromHex("0a0100")));
    Refused.because(Reason.WRONG_SIZE, () -> EXACT.decode(Bytes.fromHex("0a00")));
    Refused.because(Reason.TOO_LARGE, () -> EXACT.decode(Bytes.fromHex("0a03000000")));
  }

  @Test
  void refusesWhatMustBeThereAndIsNot() {
    Refused.because(Reason.MISSING, () -> EXACT.decode(Bytes.empty()));
  }

  @Test
  void refusesWhatTheRecordRefuses() {
    refuses(Reason.INVALID, "10 65");
  }

  @Test
  void refusesMoreBytesThanTheCallerAllows() {
    Refused.because(Reason.TOO_LARGE, () -> OUTER.decode(Bytes.fromHex("0801"), 1));
  }

  @Test
  void theLastOfSeveralHolds() throws MalformedException {
    assertEquals(2, decode("08 01 08 02").number());
    assertEquals(Optional.of(new Inner(0)), decode("32 02 0805 32 00").inner());
  }
}
