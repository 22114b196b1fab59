package org.tautan.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Label;
import org.tautan.protocol.Limits;
import org.tautan.protocol.LinkMac;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.Refused;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.SigningInput;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.frame.Request.Ack;
import org.tautan.protocol.frame.Request.UnknownRequest;

class FrameTest {
  private static final LinkRef REF = new LinkRef(Bytes.copyOf(new byte[LinkRef.SIZE]));

  @Test
  void aRequestOfALaterVersionKeepsItsIdAndItsNumber() throws MalformedException {
    assertEquals(
        new ClientFrame(7, new UnknownRequest(99)),
        ClientFrame.decode(Bytes.fromHex("0807" + "9a0603010203")));
  }

  @Test
  void anAnswerAndAPushOfALaterVersionAreNamed() throws MalformedException {
    assertEquals(
        new Answer(7, new Result.UnknownResult(50)),
        RelayFrame.decode(Bytes.fromHex("0a05" + "0807" + "920300")));
    assertEquals(new Push.UnknownPush(30), RelayFrame.decode(Bytes.fromHex("1203" + "f20100")));
  }

  @Test
  void theIdOfARefusedFrameCanStillBeAnswered() {
    Bytes wrongType = Bytes.fromHex("0807" + "fa0102" + "0a00");
    Refused.because(Reason.WRONG_WIRE_TYPE, () -> ClientFrame.decode(wrongType));
    assertEquals(OptionalLong.of(7), ClientFrame.idOf(wrongType));
    assertEquals(OptionalLong.empty(), ClientFrame.idOf(Bytes.fromHex("08")));
    assertEquals(OptionalLong.empty(), ClientFrame.idOf(Bytes.copyOf(new byte[Limits.FRAME + 1])));
  }

  @Test
  void refusesAFrameWithoutARequest() {
    Refused.because(Reason.MISSING, () -> ClientFrame.decode(Bytes.fromHex("0807")));
    Refused.because(Reason.MISSING, () -> RelayFrame.decode(Bytes.empty()));
  }

  @Test
  void refusesAFrameOfMoreThanOneMebibyte() throws MalformedException {
    Bytes ack = new ClientFrame(1, new Ack(2)).encode();
    int padding = Limits.FRAME - ack.size() - 5;
    Bytes unknown = Bytes.fromHex("c23e"); // field 1000, length-delimited
    Bytes length =
        Bytes.copyOf(
            new byte[] {
              (byte) (padding | 0x80), (byte) ((padding >> 7) | 0x80), (byte) (padding >> 14)
            });
    Bytes full = Bytes.concat(ack, unknown, length, Bytes.copyOf(new byte[padding]));
    assertEquals(Limits.FRAME, full.size());
    assertEquals(new Ack(2), ClientFrame.decode(full).request());
    Bytes over = Bytes.concat(Bytes.fromHex("0801"), full);
    Refused.because(Reason.TOO_LARGE, () -> ClientFrame.decode(over));
    Refused.because(Reason.TOO_LARGE, () -> RelayFrame.decode(over));
  }

  @Test
  void aReservationHasKeyAndMacOrNeither() {
    LinkMac mac = new LinkMac(Bytes.copyOf(new byte[LinkMac.SIZE]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Request.ReserveLink(REF, Optional.empty(), Optional.of(mac)));
  }

  @Test
  void sizesAreCheckedBeforeAnythingIsSent() {
    Bytes large = Bytes.copyOf(new byte[Limits.LINK_SEALED + 1]);
    assertThrows(IllegalArgumentException.class, () -> new Request.PassLink(REF, large));
    assertThrows(IllegalArgumentException.class, () -> new Push.LinkPassed(REF, large));
    assertThrows(IllegalArgumentException.class, () -> new Push.LinkClaimed(REF, large));
    Bytes request = Bytes.copyOf(new byte[Limits.LINK_REQUEST + 1]);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Request.OpenLink(request, Optional.empty(), Optional.empty()));
    WireSecret short15 = WireSecret.copyOf(new byte[15]);
    assertThrows(IllegalArgumentException.class, () -> new Admission.ByInvite(short15));
    assertThrows(IllegalArgumentException.class, () -> new Admission.BySetUpToken(short15));
    assertThrows(IllegalArgumentException.class, () -> new Request.CreateInvite(short15));
    assertThrows(IllegalArgumentException.class, () -> new Result.Invite(short15, 0));
  }

  @Test
  void listsAreCopiedAndBounded() {
    List<DeviceId> many = Collections.nCopies(Limits.DEVICES_READ + 1, DeviceId.PRIMARY);
    AccountId account = new AccountId(Bytes.copyOf(new byte[AccountId.SIZE]));
    assertThrows(IllegalArgumentException.class, () -> new Request.FetchPreKeys(account, many));
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            new Request.FetchPreKeys(account, new ArrayList<>(List.of(DeviceId.PRIMARY)))
                .devices()
                .clear());
  }

  @Test
  void whatADeviceSignsToLogInNamesBothSides() {
    Nonce client = new Nonce(Bytes.copyOf(new byte[32]));
    Nonce relay = new Nonce(Bytes.fromHex("11".repeat(32)));
    RelayId id = new RelayId(Bytes.fromHex("22".repeat(32)));
    AccountId account = new AccountId(Bytes.fromHex("33".repeat(20)));
    assertEquals(
        SigningInput.of(
            Label.RELAY_LOGIN,
            client.bytes(),
            relay.bytes(),
            id.bytes(),
            account.bytes(),
            Bytes.fromHex("00000002"),
            Bytes.fromHex("0000000000000003")),
        Request.Login.signingInput(client, relay, id, account, new DeviceId(2), 3));
    assertEquals(
        SigningInput.of(
            Label.RELAY_HELLO,
            client.bytes(),
            relay.bytes(),
            Bytes.empty(),
            Bytes.fromHex("0000000000000004"),
            Bytes.fromHex("00000001"),
            Bytes.fromHex("00000002")),
        Result.HelloResult.signingInput(client, relay, Optional.empty(), 4, 1, 2));
  }
}
