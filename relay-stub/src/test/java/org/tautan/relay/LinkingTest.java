package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.FinishHalf;
import org.tautan.protocol.frame.LinkEndReason;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

class LinkingTest extends RelayTest {
  @Test
  void linksACompanionToAnAccount() {
    TestAccount ani = registered();
    try (RawClient phone = ani.phone.online(relay)) {
      TestDevice laptop = Linking.link(relay, ani, phone);
      try (RawClient companion = laptop.online(relay)) {
        AccountDirectory directory =
            companion
                .ask(
                    new Request.FetchDirectory(ani.id(), Optional.empty()),
                    Result.DirectoryResult.class)
                .directory();
        assertEquals(ani.lists, directory.lists());
        assertEquals(ani.certificates, directory.certificates());
        assertEquals(2, directory.capabilities().size());
      }
    }
  }

  @Test
  void beginsANewAccountWithTheLinkThatTheSetUpTokenOpened() {
    TestAccount ani = new TestAccount(clock);
    try (Linking linking = Linking.openedWithToken(relay);
        RawClient phone = new RawClient(relay)) {
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
      linking.companion.push(Push.LinkReserved.class);
      Result.RegisterResult pending =
          phone.ask(
              ani.registration(Optional.of(new Admission.ByLink(linking.ref))),
              Result.RegisterResult.class);
      assertTrue(pending.directory().isEmpty());
      assertEquals(RefusalReason.UNKNOWN_ACCOUNT, refusalOfLogin(ani.phone));
      phone.ask(linking.claim(ani), Result.Done.class);
      linking.companion.push(Push.LinkClaimed.class);
      TestDevice laptop = ani.companion(linking.keys);
      linking.companion.ask(linking.companionHalf(ani, laptop), Result.Done.class);
      phone.push(Push.LinkFinished.class);
      phone.ask(linking.primaryHalf(ani.next()), Result.Done.class);
      phone.push(Push.LinkActivated.class);
      linking.companion.push(Push.LinkActivated.class);
      assertTrue(ani.phone.login(phone) instanceof Result.LoginResult);
      assertTrue(laptop.login(linking.companion) instanceof Result.LoginResult);
    }
  }

  @Test
  void admitsNoAccountByARefOpenedWithoutTheToken() {
    TestAccount ani = new TestAccount(clock);
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay)) {
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
      assertEquals(
          RefusalReason.ADMISSION_NEEDED,
          phone.refusal(ani.registration(Optional.of(new Admission.ByLink(linking.ref)))));
    }
  }

  @Test
  void refusesAWrongSetUpToken() {
    try (Linking linking = Linking.opened(relay)) {
      WireSecret wrong = WireSecret.copyOf(TestDevice.random(32));
      assertEquals(
          RefusalReason.ADMISSION_NEEDED,
          linking.companion.refusal(
              new Request.OpenLink(linking.request, Optional.of(wrong), Optional.empty())));
    }
  }

  @Test
  void refusesALinkRequestThatIsNone() {
    try (RawClient companion = new RawClient(relay)) {
      assertEquals(
          RefusalReason.MALFORMED,
          companion.refusal(
              new Request.OpenLink(Bytes.fromHex("ff"), Optional.empty(), Optional.empty())));
    }
  }

  @Test
  void letsARefBeReadWithoutTakingIt() {
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay)) {
      for (int i = 0; i < 2; i++) {
        assertEquals(
            linking.request, phone.ask(linking.read(), Result.ReserveLinkResult.class).request());
      }
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
    }
  }

  @Test
  void refusesARefThatWasNeverOpened() {
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay)) {
      linking.ref = new LinkRef(TestDevice.random(LinkRef.SIZE));
      assertEquals(RefusalReason.REF_UNKNOWN, phone.refusal(linking.read()));
    }
  }

  @Test
  void refusesARefAfterThirtySeconds() {
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay)) {
      clock.forward(Duration.ofMillis(29_999));
      phone.ask(linking.read(), Result.ReserveLinkResult.class);
      clock.forward(Duration.ofMillis(1));
      assertEquals(RefusalReason.REF_EXPIRED, phone.refusal(linking.take()));
    }
  }

  @Test
  void givesARotatedRefThirtySecondsMore() {
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay)) {
      clock.forward(Duration.ofSeconds(30));
      LinkRef second = linking.rotate(Optional.empty(), Optional.of(linking.ref)).ref();
      clock.forward(Duration.ofMillis(29_999));
      phone.ask(linking.read(), Result.ReserveLinkResult.class);
      clock.forward(Duration.ofMillis(1));
      assertEquals(RefusalReason.REF_EXPIRED, phone.refusal(linking.take()));
      assertEquals(LinkEndReason.EXPIRED, linking.companion.push(Push.LinkEnded.class).reason());
      assertEquals(
          RefusalReason.REF_EXPIRED,
          phone.refusal(new Request.ReserveLink(second, Optional.empty(), Optional.empty())));
    }
  }

  @Test
  void letsOnlyOnePhoneTakeARef() {
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay);
        RawClient other = new RawClient(relay)) {
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
      assertEquals(RefusalReason.REF_USED, other.refusal(linking.take()));
      assertEquals(RefusalReason.REF_USED, other.refusal(linking.read()));
    }
  }

  @Test
  void burnsTheOtherRefsOfACompanionWhoseRefIsTaken() {
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay)) {
      LinkRef first = linking.ref;
      linking.ref = linking.rotate(Optional.empty(), Optional.of(first)).ref();
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
      assertEquals(
          RefusalReason.REF_BURNT,
          phone.refusal(new Request.ReserveLink(first, Optional.empty(), Optional.empty())));
    }
  }

  @Test
  void keepsATakenRefTenMinutes() {
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay)) {
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
      clock.forward(Duration.ofMinutes(10).minusMillis(1));
      phone.ask(new Request.PassLink(linking.ref, Linking.SEALED), Result.Done.class);
      clock.forward(Duration.ofMillis(1));
      assertEquals(
          RefusalReason.REF_EXPIRED,
          phone.refusal(new Request.PassLink(linking.ref, Linking.SEALED)));
      linking.companion.push(Push.LinkReserved.class);
      linking.companion.push(Push.LinkPassed.class);
      assertEquals(LinkEndReason.EXPIRED, linking.companion.push(Push.LinkEnded.class).reason());
      assertEquals(LinkEndReason.EXPIRED, phone.push(Push.LinkEnded.class).reason());
    }
  }

  @Test
  void passesSealedMessagesBothWaysAndToNobodyElse() {
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay);
        RawClient other = new RawClient(relay)) {
      Request.PassLink pass = new Request.PassLink(linking.ref, Linking.SEALED);
      assertEquals(RefusalReason.CLAIM_NOT_RESERVED, phone.refusal(pass));
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
      linking.companion.push(Push.LinkReserved.class);
      phone.ask(pass, Result.Done.class);
      assertEquals(Linking.SEALED, linking.companion.push(Push.LinkPassed.class).sealed());
      linking.companion.ask(pass, Result.Done.class);
      assertEquals(Linking.SEALED, phone.push(Push.LinkPassed.class).sealed());
      assertEquals(RefusalReason.CLAIM_NOT_RESERVED, other.refusal(pass));
    }
  }

  @Test
  void refusesAClaimOfARefThatIsNotReservedByThisConnection() {
    TestAccount ani = registered();
    try (Linking linking = Linking.opened(relay);
        RawClient phone = ani.phone.online(relay);
        RawClient other = new RawClient(relay)) {
      assertEquals(RefusalReason.CLAIM_NOT_RESERVED, phone.refusal(linking.claim(ani)));
      other.ask(linking.take(), Result.ReserveLinkResult.class);
      assertEquals(RefusalReason.CLAIM_NOT_RESERVED, phone.refusal(linking.claim(ani)));
    }
  }

  @Test
  void refusesASecondClaim() {
    TestAccount ani = registered();
    try (Linking linking = Linking.opened(relay);
        RawClient phone = ani.phone.online(relay)) {
      linking.claimedBy(phone, ani);
      assertEquals(RefusalReason.REF_BURNT, phone.refusal(linking.claim(ani)));
    }
  }

  @Test
  void refusesAClaimThatDeviceZeroDidNotSignAndBurnsTheRef() {
    TestAccount ani = registered();
    try (Linking linking = Linking.opened(relay);
        RawClient phone = ani.phone.online(relay)) {
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
      linking.companion.push(Push.LinkReserved.class);
      assertEquals(
          RefusalReason.BAD_SIGNATURE, phone.refusal(linking.claim(ani, TestDevice.newKeys())));
      assertEquals(RefusalReason.REF_BURNT, phone.refusal(linking.claim(ani)));
      assertEquals(LinkEndReason.REFUSED, linking.companion.push(Push.LinkEnded.class).reason());
    }
  }

  @Test
  void refusesAClaimByACompanion() {
    TestAccount ani = registered();
    try (RawClient phone = ani.phone.online(relay)) {
      TestDevice laptop = Linking.link(relay, ani, phone);
      try (Linking linking = Linking.opened(relay);
          RawClient companion = laptop.online(relay)) {
        companion.ask(linking.take(), Result.ReserveLinkResult.class);
        assertEquals(RefusalReason.NOT_PRIMARY, companion.refusal(linking.claim(ani, laptop.keys)));
      }
    }
  }

  @Test
  void refusesAClaimForAnAccountThatIsNotHere() {
    TestAccount nobody = new TestAccount(clock);
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay)) {
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
      assertEquals(RefusalReason.UNKNOWN_ACCOUNT, phone.refusal(linking.claim(nobody)));
    }
  }

  @Test
  void activatesNothingWhenOneHalfIsMissingAfterAMinute() {
    TestAccount ani = registered();
    try (Linking linking = Linking.opened(relay);
        RawClient phone = ani.phone.online(relay)) {
      linking.claimedBy(phone, ani);
      TestDevice laptop = ani.companion(linking.keys);
      linking.companion.ask(linking.companionHalf(ani, laptop), Result.Done.class);
      phone.push(Push.LinkFinished.class);
      clock.forward(Duration.ofSeconds(60));
      assertEquals(LinkEndReason.NOT_FINISHED_IN_TIME, phone.push(Push.LinkEnded.class).reason());
      assertEquals(
          LinkEndReason.NOT_FINISHED_IN_TIME,
          linking.companion.push(Push.LinkEnded.class).reason());
      assertEquals(RefusalReason.REF_EXPIRED, phone.refusal(linking.primaryHalf(ani.next())));
      assertEquals(RefusalReason.UNKNOWN_DEVICE, refusalOfLogin(laptop));
    }
  }

  @Test
  void takesTheHalvesInEitherOrder() {
    TestAccount ani = registered();
    try (Linking linking = Linking.opened(relay);
        RawClient phone = ani.phone.online(relay)) {
      linking.claimedBy(phone, ani);
      TestDevice laptop = ani.companion(linking.keys);
      var primaryAnswer = phone.send(linking.primaryHalf(ani.next()));
      linking.companion.ask(linking.companionHalf(ani, laptop), Result.Done.class);
      assertEquals(new Result.Done(), RawClient.await(primaryAnswer));
      linking.companion.push(Push.LinkActivated.class);
    }
  }

  @Test
  void refusesAListThatDoesNotNameTheCompanionAndActivatesNothing() {
    TestAccount ani = registered();
    try (Linking linking = Linking.opened(relay);
        RawClient phone = ani.phone.online(relay)) {
      linking.claimedBy(phone, ani);
      var renewal = ani.list(ani.body());
      TestDevice laptop = ani.companion(linking.keys);
      linking.companion.ask(linking.companionHalf(ani, laptop), Result.Done.class);
      assertEquals(RefusalReason.CERTIFICATE_INVALID, phone.refusal(linking.primaryHalf(renewal)));
      assertEquals(LinkEndReason.REFUSED, linking.companion.push(Push.LinkEnded.class).reason());
      assertEquals(RefusalReason.UNKNOWN_DEVICE, refusalOfLogin(laptop));
    }
  }

  @Test
  void refusesAHalfWhoseCertificateIsForAnotherKeyThanTheRequests() {
    TestAccount ani = registered();
    try (Linking linking = Linking.opened(relay);
        RawClient phone = ani.phone.online(relay)) {
      linking.claimedBy(phone, ani);
      TestDevice other = ani.companion();
      assertEquals(
          RefusalReason.CERTIFICATE_INVALID,
          linking.companion.refusal(linking.companionHalf(ani, other)));
      assertEquals(LinkEndReason.REFUSED, phone.push(Push.LinkEnded.class).reason());
    }
  }

  @Test
  void refusesAHalfWhosePreKeysAreNotItsOwn() {
    TestAccount ani = registered();
    try (Linking linking = Linking.opened(relay);
        RawClient phone = ani.phone.online(relay)) {
      linking.claimedBy(phone, ani);
      TestDevice laptop = ani.companion(linking.keys);
      FinishHalf.CompanionHalf half =
          new FinishHalf.CompanionHalf(
              ani.certificates.getFirst(),
              ani.phone.preKeys(1, 1),
              laptop.capabilities(1),
              Optional.empty());
      assertEquals(
          RefusalReason.PREKEY_UNSIGNED,
          linking.companion.refusal(new Request.FinishLink(linking.ref, half)));
    }
  }

  @Test
  void tellsTheOtherSideThatOneIsGone() {
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay)) {
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
      linking.companion.push(Push.LinkReserved.class);
      phone.close();
      assertEquals(
          LinkEndReason.OTHER_SIDE_GONE, linking.companion.push(Push.LinkEnded.class).reason());
    }
  }

  @Test
  void tellsTheOtherSideThatOneGaveUp() {
    try (Linking linking = Linking.opened(relay);
        RawClient phone = new RawClient(relay)) {
      phone.ask(linking.take(), Result.ReserveLinkResult.class);
      linking.companion.ask(new Request.CloseLink(linking.ref), Result.Done.class);
      assertEquals(LinkEndReason.CLOSED, phone.push(Push.LinkEnded.class).reason());
      assertEquals(RefusalReason.REF_BURNT, phone.refusal(linking.claim(registered())));
    }
  }

  private RefusalReason refusalOfLogin(TestDevice device) {
    try (RawClient client = new RawClient(relay)) {
      return device.login(client) instanceof Result.Refusal refusal
          ? refusal.reason()
          : RefusalReason.REASON_UNKNOWN;
    }
  }
}
