package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.prekey.KyberPreKey;
import org.tautan.protocol.prekey.OneTimePreKey;
import org.tautan.protocol.prekey.PreKeyBundle;
import org.tautan.protocol.prekey.PreKeyUpload;
import org.tautan.protocol.prekey.SignedPreKey;
import org.tautan.relay.limits.Rate;
import org.tautan.relay.limits.RelayLimits;

class PreKeysTest extends RelayTest {
  private TestAccount ani;
  private TestAccount budi;
  private RawClient anis;
  private RawClient budis;

  @Override
  RelayLimits limits() {
    return super.limits().withPreKeys(new Rate(4, Duration.ofMinutes(10)));
  }

  @BeforeEach
  void meet() {
    ani = registered();
    budi = registered();
    anis = ani.phone.online(relay);
    budis = budi.phone.online(relay);
  }

  @AfterEach
  void part() {
    anis.close();
    budis.close();
  }

  @Test
  void givesEachOneTimeKeyOnceAndThenTheLastResort() {
    PreKeyBundle first = fetch();
    PreKeyBundle second = fetch();
    PreKeyBundle third = fetch();
    PreKeyBundle fourth = fetch();
    assertNotEquals(first.oneTime(), second.oneTime());
    assertNotEquals(first.kyber(), second.kyber());
    assertEquals(third.kyber(), fourth.kyber());
    assertEquals(Optional.empty(), fourth.oneTime());
    assertEquals(budi.phone.registrationId, first.registrationId());
  }

  @Test
  void servesTheLastResortToWhoAsksTooOften() {
    for (int i = 0; i < 4; i++) {
      fetch();
    }
    OneTimePreKey fresh = budi.phone.oneTimePreKey();
    KyberPreKey freshKyber = budi.phone.kyberPreKey();
    budis.ask(
        new Request.UploadPreKeys(budi.phone.refill(List.of(fresh), List.of(freshKyber))),
        Result.PreKeyCounts.class);
    PreKeyBundle tooOften = fetch();
    assertEquals(Optional.empty(), tooOften.oneTime());
    assertNotEquals(freshKyber, tooOften.kyber());
    clock.forward(Duration.ofMinutes(10));
    assertEquals(Optional.of(fresh), fetch().oneTime());
  }

  @Test
  void refusesKeysThatTheDeviceDidNotSign() {
    SignedPreKey foreign = ani.phone.signedPreKey();
    KyberPreKey foreignKyber = ani.phone.kyberPreKey();
    assertEquals(RefusalReason.PREKEY_UNSIGNED, refusal(signed(foreign)));
    assertEquals(RefusalReason.PREKEY_UNSIGNED, refusal(lastResort(foreignKyber)));
    assertEquals(
        RefusalReason.PREKEY_UNSIGNED,
        refusal(budi.phone.refill(List.of(), List.of(foreignKyber))));
  }

  @Test
  void refusesAnIdThatWasUsedForAnotherKeyEvenAfterItWasGiven() {
    OneTimePreKey given = fetch().oneTime().orElseThrow();
    OneTimePreKey sameId = new OneTimePreKey(given.id(), budi.phone.oneTimePreKey().publicKey());
    assertEquals(
        RefusalReason.PREKEY_ID_REUSED, refusal(budi.phone.refill(List.of(sameId), List.of())));
    OneTimePreKey one = budi.phone.oneTimePreKey();
    OneTimePreKey two = new OneTimePreKey(one.id(), budi.phone.oneTimePreKey().publicKey());
    assertEquals(
        RefusalReason.PREKEY_ID_REUSED, refusal(budi.phone.refill(List.of(one, two), List.of())));
  }

  @Test
  void takesTheSameUploadAgainWithoutGivingAKeyTwice() {
    OneTimePreKey given = fetch().oneTime().orElseThrow();
    Result.PreKeyCounts counts =
        budis.ask(
            new Request.UploadPreKeys(budi.phone.refill(List.of(given), List.of())),
            Result.PreKeyCounts.class);
    assertEquals(new Result.PreKeyCounts(2, 1), counts);
  }

  @Test
  void putsANewSignedKeyInPlaceOfTheOldOne() {
    SignedPreKey fresh = budi.phone.signedPreKey();
    budis.ask(new Request.UploadPreKeys(signed(fresh)), Result.PreKeyCounts.class);
    assertEquals(fresh, fetch().signed());
  }

  @Test
  void refusesMoreThanAHundredOneTimeKeys() {
    List<OneTimePreKey> many = new ArrayList<>();
    for (int i = 0; i < 98; i++) {
      many.add(budi.phone.oneTimePreKey());
    }
    assertEquals(RefusalReason.TOO_MANY_PREKEYS, refusal(budi.phone.refill(many, List.of())));
    many.removeLast();
    assertEquals(
        100,
        budis
            .ask(
                new Request.UploadPreKeys(budi.phone.refill(many, List.of())),
                Result.PreKeyCounts.class)
            .oneTime());
  }

  @Test
  void refusesAccountsAndDevicesThatAreNotHere() {
    assertEquals(
        RefusalReason.UNKNOWN_DEVICE,
        anis.refusal(new Request.FetchPreKeys(budi.id(), List.of(new DeviceId(5)))));
    assertEquals(
        RefusalReason.UNKNOWN_ACCOUNT,
        anis.refusal(
            new Request.FetchPreKeys(new TestAccount(clock).id(), List.of(DeviceId.PRIMARY))));
  }

  private PreKeyBundle fetch() {
    return anis.ask(
            new Request.FetchPreKeys(budi.id(), List.of(DeviceId.PRIMARY)),
            Result.PreKeyBundles.class)
        .bundles()
        .getFirst();
  }

  private RefusalReason refusal(PreKeyUpload upload) {
    return budis.refusal(new Request.UploadPreKeys(upload));
  }

  private PreKeyUpload signed(SignedPreKey key) {
    return new PreKeyUpload(
        budi.phone.registrationId, Optional.of(key), Optional.empty(), List.of(), List.of());
  }

  private PreKeyUpload lastResort(KyberPreKey key) {
    return new PreKeyUpload(
        budi.phone.registrationId, Optional.empty(), Optional.of(key), List.of(), List.of());
  }
}
