package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Limits;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result.PreKeyCounts;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.prekey.KyberPreKey;
import org.tautan.protocol.prekey.OneTimePreKey;
import org.tautan.protocol.prekey.PreKeyBundle;
import org.tautan.protocol.prekey.PreKeyUpload;
import org.tautan.relay.directory.NewDevice;
import org.tautan.relay.directory.OneTimeUse;
import org.tautan.relay.directory.PreKeyStore;
import org.tautan.relay.store.RelayStore;

/// What every [PreKeyStore] does, whatever database is under it.
public abstract class PreKeyStoreContract {
  private final TestDevice phone = new TestAccount(new MovableClock()).phone;
  private RelayStore store;

  /// Opens the test's own store, as it was left.
  protected abstract RelayStore open();

  @BeforeEach
  void openStore() {
    store = open();
    boolean _ =
        store
            .write(transaction -> {
              transaction
                  .directory()
                  .put(
                      new NewDevice(
                              phone.address(),
                              phone.key(),
                              phone.certificate,
                              Optional.empty(),
                              phone.refill(List.of(), List.of()),
                              phone.capabilities(1),
                              Optional.empty())
                          .enrolled(1));
              return true;
            })
            .join();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void hasNothingOfADeviceThatDepositedNothing() {
    assertEquals(Optional.empty(), take(OneTimeUse.ALLOWED));
    assertEquals(new PreKeyCounts(0, 0), counts());
  }

  @Test
  void givesEachOneTimeKeyOnceThenGoesWithout() {
    PreKeyUpload upload = phone.preKeys(2, 1);
    assertEquals("2 1", add(upload));
    PreKeyBundle first = bundle(OneTimeUse.ALLOWED);
    PreKeyBundle second = bundle(OneTimeUse.ALLOWED);
    PreKeyBundle third = bundle(OneTimeUse.ALLOWED);
    assertEquals(Optional.of(upload.oneTime().get(0)), first.oneTime());
    assertEquals(Optional.of(upload.oneTime().get(1)), second.oneTime());
    assertEquals(Optional.empty(), third.oneTime());
    assertEquals(upload.oneTimeKyber().getFirst(), first.kyber());
    assertEquals(upload.lastResort(), Optional.of(second.kyber()));
    assertEquals(upload.signed(), Optional.of(third.signed()));
    assertEquals(phone.registrationId, third.registrationId());
  }

  @Test
  void keepsOneTimeKeysFromWhoeverHadMany() {
    PreKeyUpload upload = phone.preKeys(1, 1);
    add(upload);
    PreKeyBundle bundle = bundle(OneTimeUse.EXHAUSTED);
    assertEquals(Optional.empty(), bundle.oneTime());
    assertEquals(upload.lastResort(), Optional.of(bundle.kyber()));
    assertEquals(new PreKeyCounts(1, 1), counts());
  }

  @Test
  void takesTheSameUploadAgainWithoutAddingAnything() {
    PreKeyUpload upload = phone.preKeys(2, 1);
    add(upload);
    bundle(OneTimeUse.ALLOWED);
    assertEquals("1 0", add(upload));
    assertNotEquals(Optional.of(upload.oneTime().getFirst()), bundle(OneTimeUse.ALLOWED).oneTime());
  }

  @Test
  void refusesAnotherKeyUnderAnIdThatWasUsedEvenASpentOne() {
    PreKeyUpload upload = phone.preKeys(1, 0);
    add(upload);
    bundle(OneTimeUse.ALLOWED);
    OneTimePreKey spent = upload.oneTime().getFirst();
    OneTimePreKey other = new OneTimePreKey(spent.id(), phone.oneTimePreKey().publicKey());
    assertEquals(
        RefusalReason.PREKEY_ID_REUSED.name(),
        add(phone.refill(List.of(phone.oneTimePreKey(), other), List.of())));
    assertEquals(new PreKeyCounts(0, 0), counts(), "nothing of it was added");
  }

  @Test
  void refusesTwoKeysUnderOneIdInOneUpload() {
    OneTimePreKey one = phone.oneTimePreKey();
    OneTimePreKey two = new OneTimePreKey(one.id(), phone.oneTimePreKey().publicKey());
    assertEquals(
        RefusalReason.PREKEY_ID_REUSED.name(), add(phone.refill(List.of(one, two), List.of())));
  }

  @Test
  void refusesMoreKyberKeysThanThereIsRoomFor() {
    KyberPreKey[] keys = new KyberPreKey[Limits.ONE_TIME_KYBER_PREKEYS + 1];
    Arrays.setAll(keys, _ -> phone.kyberPreKey());
    assertEquals(
        RefusalReason.TOO_MANY_PREKEYS.name(), add(phone.refill(List.of(), List.of(keys))));
    assertEquals(new PreKeyCounts(0, 0), counts());
  }

  @Test
  void putsASignedKeyInPlaceOfTheOneBefore() {
    add(phone.preKeys(0, 0));
    PreKeyUpload rotated = phone.preKeys(0, 0);
    add(rotated);
    PreKeyBundle bundle = bundle(OneTimeUse.ALLOWED);
    assertEquals(rotated.signed(), Optional.of(bundle.signed()));
    assertEquals(rotated.lastResort(), Optional.of(bundle.kyber()));
  }

  @Test
  void forgetsEverythingOfADeviceThatIsOut() {
    add(phone.preKeys(2, 2));
    boolean _ =
        keys(keys -> {
          keys.delete(phone.address());
          return true;
        });
    assertEquals(Optional.empty(), take(OneTimeUse.ALLOWED));
    assertEquals(new PreKeyCounts(0, 0), counts());
  }

  /// What is there afterwards, or why it was refused.
  private String add(PreKeyUpload upload) {
    return keys(keys ->
        keys.add(phone.address(), upload)
            .fold(
                counts -> counts.oneTime() + " " + counts.oneTimeKyber(),
                (Refusal refusal) -> refusal.reason().name()));
  }

  private Optional<PreKeyBundle> take(OneTimeUse use) {
    return keys(keys -> keys.take(phone.address(), use));
  }

  private PreKeyBundle bundle(OneTimeUse use) {
    return take(use).orElseThrow();
  }

  private PreKeyCounts counts() {
    return keys(keys -> keys.counts(phone.address()));
  }

  private <T> T keys(Function<PreKeyStore, T> work) {
    return store.write(transaction -> work.apply(transaction.preKeys())).join();
  }
}
