package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.frame.Push.ProfileCopied;
import org.tautan.relay.directory.AccountState;
import org.tautan.relay.directory.Directory;
import org.tautan.relay.directory.EnrolledDevice;
import org.tautan.relay.directory.Membership.Member;
import org.tautan.relay.directory.NewDevice;
import org.tautan.relay.directory.Standing;
import org.tautan.relay.store.RelayStore;

/// What every [Directory] does, whatever database is under it.
public abstract class DirectoryContract {
  private static final long THEN = 1_000;

  private final MovableClock clock = new MovableClock();
  private final TestAccount ani = new TestAccount(clock);
  private RelayStore store;

  /// Opens the test's own store, as it was left.
  protected abstract RelayStore open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void knowsNothingOfAnAccountThatNeverWas() {
    assertEquals(Optional.empty(), read(directory -> directory.account(ani.id())));
    assertEquals(Optional.empty(), read(directory -> directory.membership(ani.id())));
    assertEquals(Optional.empty(), published(Optional.empty()));
    assertEquals(Optional.empty(), read(directory -> directory.device(ani.phone.address())));
    assertEquals(
        Optional.empty(), read(directory -> directory.list(ani.id(), new ListVersion(1, 1))));
    assertEquals(List.of(), read(directory -> directory.devices(ani.id())));
    assertEquals(List.of(), read(directory -> directory.primaries(ani.id())));
    assertEquals(List.of(), read(directory -> directory.held(ani.id())));
  }

  @Test
  void keepsDocumentsAsTheyWereSignedOverARestart() {
    begin();
    store.close();
    store = open();
    assertEquals(
        Optional.of(new AccountState(ani.certificate, ani.reference(), ani.current())),
        read(directory -> directory.account(ani.id())));
    assertEquals(List.of(ani.certificate), read(directory -> directory.primaries(ani.id())));
    assertEquals(
        Optional.of(ani.current()),
        read(directory -> directory.list(ani.id(), ani.reference().listVersion())));
  }

  @Test
  void keepsAListThatIsNotCurrentBesideTheCurrentOne() {
    begin();
    ListReference first = ani.reference();
    DeviceList next = ani.next();
    change(directory -> directory.addList(ani.id(), ani.reference(), next));
    assertEquals(
        Optional.of(first),
        read(directory -> directory.account(ani.id()).map(AccountState::reference)));
    assertEquals(
        Optional.of(next),
        read(directory -> directory.list(ani.id(), ani.reference().listVersion())));
  }

  @Test
  void publishesTheListsOfTheEpochFromTheKnownOneOn() {
    begin();
    for (int i = 0; i < 3; i++) {
      publishNext();
    }
    assertEquals(ani.lists, published(Optional.empty()).orElseThrow().lists());
    assertEquals(
        ani.lists.subList(2, 4),
        published(Optional.of(new ListVersion(1, 3))).orElseThrow().lists());
    assertEquals(
        ani.lists.subList(3, 4),
        published(Optional.of(new ListVersion(1, 9))).orElseThrow().lists());
    assertEquals(ani.lists, published(Optional.of(new ListVersion(7, 3))).orElseThrow().lists());
  }

  @Test
  void publishesCertificatesOfThoseWhoAreNotRemovedAndTheWordOfThoseWhoLeft() {
    begin();
    TestDevice stays = enroll();
    TestDevice left = enroll();
    TestDevice removed = enroll();
    change(directory -> {
      List.of(stays, left, removed)
          .forEach(device -> directory.deposit(device.address(), device.leaves()));
      directory.stand(left.address(), Standing.LEFT);
      directory.stand(removed.address(), Standing.REMOVED);
    });
    AccountDirectory now = published(Optional.empty()).orElseThrow();
    assertEquals(ani.certificates.subList(0, 2), now.certificates());
    assertEquals(1, now.leaves().size());
    assertEquals(left.leaves().body(), now.leaves().getFirst().body());
    assertEquals(3, now.capabilities().size());
  }

  @Test
  void addressesThoseWhoAreInOrHeld() {
    begin();
    TestDevice held = enroll();
    TestDevice left = enroll();
    change(directory -> {
      directory.hold(held.address(), 50);
      directory.stand(left.address(), Standing.LEFT);
    });
    assertEquals(
        List.of(
            new Member(ani.phone.id, ani.phone.registrationId),
            new Member(held.id, held.registrationId)),
        read(directory -> directory.membership(ani.id()).orElseThrow().members()));
    assertEquals(
        List.of(new ProfileCopied(held.id, 50)), read(directory -> directory.held(ani.id())));
  }

  @Test
  void neverForgetsADeviceThatIsOut() {
    begin();
    TestDevice gone = enroll();
    change(directory -> directory.stand(gone.address(), Standing.REMOVED));
    assertEquals(
        List.of(ani.phone.address(), gone.address()),
        read(directory ->
            directory.devices(ani.id()).stream().map(EnrolledDevice::address).toList()));
  }

  @Test
  void notesLoginsSignsOfLifeNumbersAndCapabilities() {
    begin();
    TestDevice desk = enroll();
    change(directory -> {
      directory.loggedIn(desk.address(), 7, 20);
      directory.register(desk.address(), new RegistrationId(99));
      directory.publish(desk.address(), desk.capabilities(2));
    });
    EnrolledDevice device = device(desk);
    assertEquals(7, device.loginCounter());
    assertEquals(20, device.lastSeen());
    assertEquals(new RegistrationId(99), device.registrationId());
    assertEquals(desk.capabilities(2).body(), device.capabilities().orElseThrow().body());
    change(directory -> directory.seen(desk.address(), 30));
    assertEquals(30, device(desk).lastSeen());
    assertEquals(7, device(desk).loginCounter());
  }

  @Test
  void putsADeviceInPlaceOfTheOneWithItsAddress() {
    begin();
    TestDevice desk = enroll();
    DeviceCertificate anew = ani.certificate(desk.id, desk.keys);
    change(directory -> directory.put(device(directory, desk).withCertificate(anew)));
    assertEquals(Optional.of(anew), device(desk).certificate());
    assertEquals(2, (int) read(directory -> directory.devices(ani.id()).size()));
  }

  @Test
  void findsThoseWhoseLeaveIsOverdue() {
    begin();
    TestDevice stays = enroll();
    TestDevice leaves = enroll();
    TestDevice left = enroll();
    change(directory -> {
      directory.deposit(leaves.address(), leaves.leaves());
      directory.deposit(left.address(), left.leaves());
      directory.stand(left.address(), Standing.LEFT);
    });
    assertEquals(List.of(), read(directory -> directory.overdue(THEN)));
    assertEquals(
        List.of(leaves.address()),
        read(directory ->
            directory.overdue(THEN + 1).stream().map(EnrolledDevice::address).toList()));
    assertTrue(device(stays).leaves().isEmpty());
  }

  @Test
  void findsCompanionsThatStayAway() {
    begin();
    TestDevice away = enroll();
    TestDevice out = enroll();
    change(directory -> directory.stand(out.address(), Standing.REMOVED));
    assertEquals(List.of(), read(directory -> directory.companionsUnseenSince(THEN)));
    assertEquals(
        List.of(away.address()), read(directory -> directory.companionsUnseenSince(THEN + 1)));
  }

  private void begin() {
    change(directory -> {
      directory.addPrimary(ani.id(), 1, ani.certificate);
      directory.addList(ani.id(), ani.reference(), ani.current());
      directory.makeCurrent(ani.id(), ani.reference(), Long.MAX_VALUE);
      directory.put(enrolled(ani.phone, Optional.empty()));
    });
  }

  private void publishNext() {
    DeviceList next = ani.next();
    change(directory -> {
      directory.addList(ani.id(), ani.reference(), next);
      directory.makeCurrent(ani.id(), ani.reference(), Long.MAX_VALUE);
    });
  }

  private TestDevice enroll() {
    TestDevice device = ani.companion();
    DeviceCertificate certificate = ani.certificates.getLast();
    change(directory -> directory.put(enrolled(device, Optional.of(certificate))));
    return device;
  }

  private static EnrolledDevice enrolled(
      TestDevice device, Optional<DeviceCertificate> certificate) {
    return new NewDevice(
            device.address(),
            device.key(),
            device.certificate,
            certificate,
            device.refill(List.of(), List.of()),
            device.capabilities(1),
            Optional.empty())
        .enrolled(THEN);
  }

  private EnrolledDevice device(TestDevice device) {
    return read(directory -> device(directory, device));
  }

  private static EnrolledDevice device(Directory directory, TestDevice device) {
    return directory.device(device.address()).orElseThrow();
  }

  private Optional<AccountDirectory> published(Optional<ListVersion> known) {
    return read(directory -> directory.published(ani.id(), known));
  }

  private <T> T read(Function<Directory, T> work) {
    return store.read(transaction -> work.apply(transaction.directory())).join();
  }

  private void change(Consumer<Directory> work) {
    boolean _ =
        store
            .write(transaction -> {
              work.accept(transaction.directory());
              return true;
            })
            .join();
  }
}
