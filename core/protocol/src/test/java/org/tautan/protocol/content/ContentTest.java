package org.tautan.protocol.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.Refused;
import org.tautan.protocol.WireSecret;

class ContentTest {
  private static final MessageId ID = new MessageId(Bytes.copyOf(new byte[MessageId.SIZE]));
  private static final ListReference LIST =
      new ListReference(1, 1, new ListHash(Bytes.copyOf(new byte[ListHash.SIZE])));
  private static final AccountId CHAT = new AccountId(Bytes.copyOf(new byte[AccountId.SIZE]));

  private static Content content(Kind kind) {
    return new Content(
        ID, 1, LIST, LIST, Optional.empty(), Optional.empty(), Optional.empty(), kind);
  }

  /// A content whose kind is field `number`, holding `hex`.
  private static Bytes withKind(int number, String hex) {
    Bytes alive = content(new Alive()).encode();
    Bytes tag = Bytes.fromHex("%02x%02x".formatted(((number << 3) & 0x7f) | 0x82, number >> 4));
    Bytes value = Bytes.fromHex(hex);
    Bytes length = Bytes.copyOf(new byte[] {(byte) value.size()});
    return Bytes.concat(alive.slice(0, alive.size() - 3), tag, length, value);
  }

  @Test
  void aKindOfALaterVersionIsNamed() throws MalformedException {
    for (int number = 21; number < 100; number++) {
      if (Content.knownKinds().contains(number)) {
        continue;
      }
      assertEquals(new UnknownKind(number), Content.decode(withKind(number, "010203")).kind());
    }
  }

  @Test
  void fieldsFromOneHundredOnAreNoKinds() {
    Refused.because(Reason.MISSING, () -> Content.decode(withKind(100, "00")));
  }

  @Test
  void knowsTheNumbersOfItsKinds() {
    assertEquals(
        List.of(10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 36, 50, 51, 52), Content.knownKinds());
  }

  @Test
  void aPartOfAProfileThatOnlyLaterVersionsKnowChangesNothing() throws MalformedException {
    Bytes later = withKind(36, "7a01612005");
    assertEquals(new ProfileChange(Optional.empty(), 5), Content.decode(later).kind());
  }

  @Test
  void namesTheListsThatWereUsed() {
    Bytes noLists = Bytes.concat(Bytes.fromHex("0a10"), ID.bytes(), Bytes.fromHex("820100"));
    Refused.because(Reason.MISSING, () -> Content.decode(noLists));
  }

  @Test
  void refusesTextAndNamesOverTheirLimits() {
    String full = "é".repeat(Limits.TEXT / 2);
    assertEquals(full, new Text(full).body());
    assertThrows(IllegalArgumentException.class, () -> new Text(full + "e"));
    String name = "😀".repeat(Limits.NAME);
    assertEquals(name, new Profile(name).displayName());
    assertThrows(IllegalArgumentException.class, () -> new Profile(name + "e"));
    Refused.because(
        Reason.INVALID, () -> Content.decode(withProfileName("e".repeat(Limits.NAME + 1))));
  }

  @Test
  void refusesWhatIsOutOfRange() {
    CiphertextHash hash = new CiphertextHash(Bytes.copyOf(new byte[CiphertextHash.SIZE]));
    assertThrows(IllegalArgumentException.class, () -> new Retry(ID, hash, 0));
    assertThrows(IllegalArgumentException.class, () -> new Retry(ID, hash, 6));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Receipt(ReceiptType.READ, Collections.nCopies(1001, ID)));
    assertThrows(IllegalArgumentException.class, () -> new OrderKey(-1, DeviceId.PRIMARY, ID));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ChatDecision(
                CHAT, ChatState.ACCEPTED, "", Optional.of(WireSecret.copyOf(new byte[15])), 0));
    Bytes large = Bytes.copyOf(new byte[Limits.CIPHERTEXT + 1]);
    assertThrows(IllegalArgumentException.class, () -> new SentTranscript(CHAT, large));
    Refused.because(Reason.TOO_LARGE, () -> Content.decode(large));
  }

  @Test
  void aTranscriptHoldsTheVeryContentThatWent() throws MalformedException {
    Content sent = content(new Text("halo"));
    assertEquals(sent, new SentTranscript(CHAT, sent.encode()).parse());
  }

  @Test
  void nothingThatWasWrittenShowsInALog() {
    Content sent = content(new Text("halo"));
    assertFalse(sent.toString().contains("halo"));
    assertFalse(content(new SentTranscript(CHAT, sent.encode())).toString().contains("68616c6f"));
  }

  @Test
  void messagesAreOrderedByClockThenDeviceThenId() {
    MessageId higher = new MessageId(Bytes.fromHex("ff".repeat(16)));
    OrderKey first = new OrderKey(1, new DeviceId(1), higher);
    OrderKey second = new OrderKey(2, new DeviceId(0), ID);
    OrderKey third = new OrderKey(2, new DeviceId(1), ID);
    OrderKey fourth = new OrderKey(2, new DeviceId(1), higher);
    assertTrue(first.compareTo(second) < 0);
    assertTrue(second.compareTo(third) < 0);
    assertTrue(third.compareTo(fourth) < 0);
  }

  private static Bytes withProfileName(String name) {
    Bytes utf8 = Bytes.copyOf(name.getBytes(StandardCharsets.UTF_8));
    Bytes profile = Bytes.concat(Bytes.copyOf(new byte[] {0x0a, (byte) utf8.size()}), utf8);
    return Bytes.concat(
        content(new Alive()).encode(),
        Bytes.copyOf(new byte[] {0x32, (byte) profile.size()}),
        profile);
  }
}
