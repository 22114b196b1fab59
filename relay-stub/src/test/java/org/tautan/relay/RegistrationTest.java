package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

class RegistrationTest extends RelayTest {
  private static final int REVOKED = 4001;

  @Test
  void admitsNobodyWithoutAnAdmission() {
    try (RawClient client = new RawClient(relay)) {
      TestAccount ani = new TestAccount(clock);
      assertEquals(
          RefusalReason.ADMISSION_NEEDED, client.refusal(ani.registration(Optional.empty())));
      assertEquals(
          RefusalReason.ADMISSION_NEEDED,
          client.refusal(
              ani.registration(
                  Optional.of(
                      new Admission.BySetUpToken(WireSecret.copyOf(TestDevice.random(32)))))));
      assertEquals(
          RefusalReason.ADMISSION_NEEDED,
          client.refusal(
              ani.registration(
                  Optional.of(new Admission.ByInvite(WireSecret.copyOf(TestDevice.random(16)))))));
    }
  }

  @Test
  void admitsOneAccountByAnInvite() {
    Optional<Admission> invite = Optional.of(new Admission.ByInvite(relay.invite()));
    try (RawClient client = new RawClient(relay)) {
      client.ask(new TestAccount(clock).registration(invite), Result.RegisterResult.class);
      assertEquals(
          RefusalReason.ADMISSION_USED,
          client.refusal(new TestAccount(clock).registration(invite)));
    }
  }

  @Test
  void admitsNobodyByAnInviteThatIsAWeekOld() {
    Optional<Admission> invite = Optional.of(new Admission.ByInvite(relay.invite()));
    clock.forward(Duration.ofDays(7));
    try (RawClient client = new RawClient(relay)) {
      assertEquals(
          RefusalReason.ADMISSION_NEEDED,
          client.refusal(new TestAccount(clock).registration(invite)));
    }
  }

  @Test
  void givesAnInviteToWhoHasTheSetUpToken() {
    TestAccount ani = registered();
    try (RawClient phone = ani.phone.online(relay);
        var token = relay.setUpToken()) {
      Result.Invite invite =
          phone.ask(new Request.CreateInvite(token.use(WireSecret::copyOf)), Result.Invite.class);
      assertEquals(clock.millis() + Duration.ofDays(7).toMillis(), invite.expiresAt());
      try (RawClient client = new RawClient(relay)) {
        client.ask(
            new TestAccount(clock)
                .registration(Optional.of(new Admission.ByInvite(invite.invite()))),
            Result.RegisterResult.class);
      }
      assertEquals(
          RefusalReason.ADMISSION_NEEDED,
          phone.refusal(new Request.CreateInvite(WireSecret.copyOf(TestDevice.random(32)))));
    }
  }

  @Test
  void tellsWhoHasTheRootKeyHowTheAccountStands() {
    TestAccount ani = new TestAccount(clock);
    Request.Register question =
        new Request.Register(
            ani.certificate,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    try (RawClient client = new RawClient(relay)) {
      assertEquals(Optional.empty(), client.ask(question, Result.RegisterResult.class).directory());
      ani.register(client, relay);
      assertEquals(
          ani.lists,
          client.ask(question, Result.RegisterResult.class).directory().orElseThrow().lists());
    }
  }

  @Test
  void answersTheSameRegistrationAgain() {
    TestAccount ani = registered();
    try (RawClient client = new RawClient(relay)) {
      assertTrue(
          client
              .ask(ani.registration(Optional.empty()), Result.RegisterResult.class)
              .directory()
              .isPresent());
    }
  }

  @Test
  void refusesAnotherPrimaryOfTheSameEpoch() {
    TestAccount ani = registered();
    TestAccount twin = new TestAccount(ani.root, 1, clock);
    try (RawClient client = new RawClient(relay)) {
      assertEquals(
          RefusalReason.ACCOUNT_EXISTS, client.refusal(twin.registration(Optional.empty())));
    }
  }

  @Test
  void refusesAPrimaryThatTheRootDidNotSign() {
    TestAccount ani = new TestAccount(clock);
    TestAccount other = new TestAccount(clock);
    PrimaryCertificate forged =
        new PrimaryCertificate(
            ani.certificate.body(), ani.certificate.rootKey(), other.certificate.signature());
    PrimaryCertificate stolen =
        new PrimaryCertificate(
            ani.certificate.body(), other.certificate.rootKey(), ani.certificate.signature());
    try (RawClient client = new RawClient(relay)) {
      assertEquals(RefusalReason.BAD_SIGNATURE, client.refusal(asking(forged)));
      assertEquals(RefusalReason.CERTIFICATE_INVALID, client.refusal(asking(stolen)));
    }
  }

  @Test
  void refusesANewAccountThatBringsCompanions() {
    TestAccount ani = new TestAccount(clock);
    ani.companion();
    ani.lists.clear();
    ani.next();
    try (RawClient client = new RawClient(relay)) {
      Result result = register(client, ani, ani.certificates);
      assertEquals(RefusalReason.CERTIFICATE_INVALID, ((Result.Refusal) result).reason());
    }
  }

  @Test
  void refusesANewAccountWhoseListsDoNotBeginAtOne() {
    TestAccount ani = new TestAccount(clock);
    ani.next();
    ani.lists.removeFirst();
    try (RawClient client = new RawClient(relay)) {
      assertEquals(
          RefusalReason.LIST_NOT_NEXT, ((Result.Refusal) ani.register(client, relay)).reason());
    }
  }

  @Test
  void refusesARegistrationWithoutPreKeys() {
    TestAccount ani = new TestAccount(clock);
    Request.Register whole = ani.registration(Optional.empty());
    try (RawClient client = new RawClient(relay)) {
      assertEquals(
          RefusalReason.MALFORMED,
          client.refusal(
              new Request.Register(
                  whole.primaryCertificate(),
                  whole.lists(),
                  List.of(),
                  Optional.empty(),
                  whole.capabilities(),
                  Optional.empty())));
      assertEquals(
          RefusalReason.NO_PREKEYS,
          client.refusal(
              new Request.Register(
                  whole.primaryCertificate(),
                  whole.lists(),
                  List.of(),
                  Optional.of(ani.phone.refill(List.of(), List.of())),
                  whole.capabilities(),
                  Optional.empty())));
    }
  }

  @Test
  void putsANewPhoneInPlaceOfTheOldOneAndKeepsItsCompanions() {
    TestAccount ani = registered();
    try (RawClient oldPhone = ani.phone.online(relay)) {
      TestDevice laptop = Linking.link(relay, ani, oldPhone);
      TestDevice tablet = Linking.link(relay, ani, oldPhone);
      TestAccount renewed = renewed(ani, List.of(laptop));
      try (RawClient newPhone = new RawClient(relay);
          RawClient companion = laptop.online(relay)) {
        Result result = register(newPhone, renewed, renewed.certificates);
        assertTrue(result instanceof Result.RegisterResult, result.toString());
        assertEquals(new Push.ListChanged(renewed.reference()), companion.push());
        assertTrue(renewed.phone.login(newPhone) instanceof Result.LoginResult);
      }
      assertEquals(
          renewed.certificate, oldPhone.push(Push.Revoked.class).directory().primaryCertificate());
      assertEquals(REVOKED, oldPhone.closeCode());
      assertEquals(RefusalReason.DEVICE_REVOKED, refusal(ani.phone).reason());
      assertEquals(
          renewed.certificate, refusal(ani.phone).directory().orElseThrow().primaryCertificate());
      assertEquals(RefusalReason.DEVICE_REVOKED, refusal(tablet).reason());
    }
  }

  @Test
  void refusesAnEpochThatIsOver() {
    TestAccount ani = registered();
    TestAccount renewed = renewed(ani, List.of());
    try (RawClient client = new RawClient(relay)) {
      register(client, renewed, List.of());
      assertEquals(
          RefusalReason.LIST_LOWER_EPOCH, client.refusal(ani.registration(Optional.empty())));
    }
  }

  @Test
  void refusesANewEpochThatGivesAnIdAgainOrSmugglesADeviceIn() {
    TestAccount ani = registered();
    try (RawClient phone = ani.phone.online(relay);
        RawClient client = new RawClient(relay)) {
      Linking.link(relay, ani, phone);
      TestAccount forgetful = new TestAccount(ani.root, 2, clock);
      assertEquals(
          RefusalReason.DEVICE_ID_REUSED,
          ((Result.Refusal) register(client, forgetful, List.of())).reason());
      TestAccount smuggler = new TestAccount(ani.root, 2, clock);
      smuggler.nextDeviceId = ani.nextDeviceId;
      smuggler.companion();
      smuggler.lists.clear();
      smuggler.next();
      assertEquals(
          RefusalReason.CERTIFICATE_INVALID,
          ((Result.Refusal) register(client, smuggler, smuggler.certificates)).reason());
    }
  }

  @Test
  void refusesKeptCompanionsThatTheNewPhoneDidNotSignAnew() {
    TestAccount ani = registered();
    try (RawClient phone = ani.phone.online(relay);
        RawClient client = new RawClient(relay)) {
      TestDevice laptop = Linking.link(relay, ani, phone);
      TestAccount renewed = renewed(ani, List.of(laptop));
      assertEquals(
          RefusalReason.BAD_SIGNATURE,
          ((Result.Refusal) register(client, renewed, ani.certificates)).reason());
    }
  }

  @Test
  void endsTheHoldOfAPhoneWithANewEpoch() {
    TestAccount ani = registered();
    ani.phone.online(relay).close();
    try (RawClient copy = new RawClient(relay)) {
      ani.phone.login(copy, ani.phone.counter.get());
    }
    assertEquals(RefusalReason.MAILBOX_HELD, refusal(ani.phone).reason());
    TestAccount renewed = renewed(ani, List.of());
    try (RawClient client = new RawClient(relay)) {
      register(client, renewed, List.of());
      assertTrue(renewed.phone.login(client) instanceof Result.LoginResult);
    }
  }

  /// The next epoch of an account, with these companions kept.
  private TestAccount renewed(TestAccount old, List<TestDevice> kept) {
    TestAccount renewed = new TestAccount(old.root, old.epoch + 1, clock);
    renewed.nextDeviceId = old.nextDeviceId;
    for (TestDevice device : kept) {
      DeviceCertificate before = old.certificates.get(old.companions.indexOf(device));
      renewed.companions.add(device);
      renewed.certificates.add(renewed.certificate(before.body(), device.keys));
    }
    renewed.lists.clear();
    renewed.next();
    return renewed;
  }

  private Result register(
      RawClient client, TestAccount account, List<DeviceCertificate> certificates) {
    try (var token = relay.setUpToken()) {
      Request.Register whole =
          account.registration(
              Optional.of(new Admission.BySetUpToken(token.use(WireSecret::copyOf))));
      return client.ask(
          new Request.Register(
              whole.primaryCertificate(),
              whole.lists(),
              certificates,
              whole.preKeys(),
              whole.capabilities(),
              whole.admission()));
    }
  }

  private static Request.Register asking(PrimaryCertificate certificate) {
    return new Request.Register(
        certificate, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Result.Refusal refusal(TestDevice device) {
    try (RawClient client = new RawClient(relay)) {
      Result result = device.login(client);
      if (result instanceof Result.Refusal refusal) {
        return refusal;
      }
      throw new AssertionError("not refused: " + result);
    }
  }
}
