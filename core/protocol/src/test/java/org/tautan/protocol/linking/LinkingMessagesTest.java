package org.tautan.protocol.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.Refused;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.WireSecret;

class LinkingMessagesTest {
  private static final Bytes BASE_POINT = Bytes.fromHex("09" + "00".repeat(31));
  private static final Bytes SIXTEEN = Bytes.copyOf(new byte[16]);
  private static final Bytes THIRTY_TWO = Bytes.copyOf(new byte[32]);
  private static final WireSecret SEED = WireSecret.copyOf(Bytes.fromHex("5e".repeat(32)));

  private static LinkRequest request(Bytes nonceHash, Bytes nonce) {
    return new LinkRequest(
        1, CurvePublicKey.ofU(BASE_POINT), IdentityKey.ofU(BASE_POINT), nonceHash, nonce);
  }

  private static RelayDescription relay(long version, String... addresses) {
    return new RelayDescription(
        new RelayId(THIRTY_TWO), List.of(addresses), version, Optional.empty());
  }

  @Test
  void aRequestHasItsNoncesInFull() {
    assertEquals(SIXTEEN, request(THIRTY_TWO, SIXTEEN).nonce());
    assertThrows(IllegalArgumentException.class, () -> request(SIXTEEN, SIXTEEN));
    assertThrows(IllegalArgumentException.class, () -> request(THIRTY_TWO, THIRTY_TWO));
  }

  @Test
  void secretsHaveTheirSizesAndNeverShow() {
    WireSecret shortOne = WireSecret.copyOf(SIXTEEN);
    AccountId account = new AccountId(Bytes.copyOf(new byte[AccountId.SIZE]));
    assertThrows(IllegalArgumentException.class, () -> new LinkReveal(shortOne, "", "", true));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RecoveryKit(1, shortOne, account, relay(1), "Sari"));
    assertFalse(new LinkReveal(SEED, "", "", true).toString().contains("5e5e"));
    assertFalse(new RecoveryKit(1, SEED, account, relay(1), "").toString().contains("5e5e"));
  }

  @Test
  void refusesAStepOfALaterVersion() {
    Refused.because(Reason.MISSING, () -> LinkStep.decode(Bytes.fromHex("2a00")));
  }

  @Test
  void aRelaysAddressesAreBounded() {
    String[] many = Collections.nCopies(9, "wss://a:1").toArray(String[]::new);
    assertThrows(IllegalArgumentException.class, () -> relay(1, many));
    String longOne = "a".repeat(Limits.RELAY_ADDRESS + 1);
    assertThrows(IllegalArgumentException.class, () -> relay(1, longOne));
  }

  @Test
  void whatARelaySignsTellsAddressesVersionAndRelayApart() {
    Bytes input = relay(1, "wss://a:1", "wss://b:1").signingInput();
    assertNotEquals(input, relay(2, "wss://a:1", "wss://b:1").signingInput());
    assertNotEquals(input, relay(1, "wss://b:1", "wss://a:1").signingInput());
    assertNotEquals(input, relay(1, "wss://a:1wss://b:1").signingInput());
  }
}
