package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.envelope.Audience;
import org.tautan.protocol.frame.AccountMismatch;
import org.tautan.protocol.frame.DeviceMessage;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.SubmitMode;
import org.tautan.protocol.frame.Target;

/// Ani has a phone, Budi a phone and a laptop.
class SubmitTest extends RelayTest {
  private TestAccount ani;
  private TestAccount budi;
  private TestDevice laptop;
  private RawClient sender;
  private RawClient budisPhone;

  @BeforeEach
  void meet() {
    ani = registered();
    budi = registered();
    sender = ani.phone.online(relay);
    budisPhone = budi.phone.online(relay);
    laptop = Linking.link(relay, budi, budisPhone);
  }

  @AfterEach
  void part() {
    sender.close();
    budisPhone.close();
  }

  @Test
  void deliversAFanOutToEveryDevice() {
    sender.ask(Messages.to(budi, "halo"), Result.SubmitResult.class);
    assertEquals(1, budisPhone.push(Push.Delivery.class).sequence());
    try (RawClient late = laptop.loggedIn(relay)) {
      assertEquals(1, late.push(Push.Delivery.class).sequence());
      late.push(Push.QueueEmpty.class);
    }
  }

  @Test
  void namesAMissingDeviceAndDeliversToNobody() {
    AccountMismatch mismatch =
        mismatch(
            Messages.submit(
                SubmitMode.FANOUT, List.of(Messages.target(budi, List.of(budi.phone), "halo"))));
    assertEquals(
        new AccountMismatch(budi.id(), List.of(laptop.id), List.of(), List.of(), budi.reference()),
        mismatch);
    assertNothingCame();
  }

  @Test
  void namesADeviceThatIsNotInTheList() {
    DeviceMessage ghost =
        new DeviceMessage(
            new DeviceId(9),
            laptop.registrationId,
            Messages.message(laptop, "x").type(),
            Audience.ANYONE,
            Bytes.fromHex("00"));
    Target all = Messages.target(budi, "halo");
    Target withGhost =
        new Target(
            budi.id(),
            budi.reference(),
            List.of(all.messages().get(0), all.messages().get(1), ghost));
    assertEquals(
        List.of(new DeviceId(9)),
        mismatch(Messages.submit(SubmitMode.FANOUT, List.of(withGhost))).extra());
    assertEquals(
        List.of(new DeviceId(9)),
        mismatch(
                Messages.submit(
                    SubmitMode.DIRECT,
                    List.of(new Target(budi.id(), budi.reference(), List.of(ghost)))))
            .extra());
    assertNothingCame();
  }

  @Test
  void namesAnInstallationThatIsGone() {
    DeviceMessage good = Messages.message(laptop, "x");
    DeviceMessage stale =
        new DeviceMessage(
            laptop.id, new RegistrationId(16_000), good.type(), good.audience(), good.ciphertext());
    assertEquals(
        List.of(laptop.id),
        mismatch(
                Messages.submit(
                    SubmitMode.DIRECT,
                    List.of(new Target(budi.id(), budi.reference(), List.of(stale)))))
            .stale());
    assertNothingCame();
  }

  @Test
  void asksAFanOutForTheSendersOtherDevicesToo() {
    AccountMismatch mismatch =
        mismatch(
            budisPhone, Messages.submit(SubmitMode.FANOUT, List.of(Messages.target(ani, "x"))));
    assertEquals(budi.id(), mismatch.account());
    assertEquals(List.of(laptop.id), mismatch.missing());
    budisPhone.ask(
        Messages.submit(
            SubmitMode.FANOUT,
            List.of(Messages.target(ani, "x"), Messages.target(budi, List.of(laptop), "sent"))),
        Result.SubmitResult.class);
    sender.push(Push.Delivery.class);
  }

  @Test
  void neverExpectsTheSendersOwnDevice() {
    assertEquals(
        List.of(DeviceId.PRIMARY),
        mismatch(
                budisPhone, Messages.submit(SubmitMode.FANOUT, List.of(Messages.target(budi, "x"))))
            .extra());
  }

  @Test
  void sendsDirectlyToSomeDevices() {
    sender.ask(
        Messages.submit(
            SubmitMode.DIRECT, List.of(Messages.target(budi, List.of(budi.phone), "receipt"))),
        Result.SubmitResult.class);
    budisPhone.push(Push.Delivery.class);
  }

  @Test
  void addressesOnlyThePhoneUnderAnExpiredList() {
    clock.forward(Duration.ofDays(36));
    assertEquals(List.of(laptop.id), mismatch(Messages.to(budi, "halo")).extra());
    sender.ask(
        Messages.submit(
            SubmitMode.FANOUT, List.of(Messages.target(budi, List.of(budi.phone), "halo"))),
        Result.SubmitResult.class);
    budisPhone.push(Push.Delivery.class);
  }

  @Test
  void countsADeviceThatLeftAsOut() {
    try (RawClient leaving = laptop.online(relay)) {
      leaving.ask(new Request.Leave(laptop.leaves()), Result.Done.class);
    }
    assertEquals(List.of(laptop.id), mismatch(Messages.to(budi, "halo")).extra());
  }

  @Test
  void refusesMoreThanTwoTargets() {
    TestAccount cici = registered();
    assertEquals(
        RefusalReason.TOO_MANY_TARGETS,
        sender.refusal(
            Messages.submit(
                SubmitMode.DIRECT,
                List.of(
                    Messages.target(ani, List.of(), ""),
                    Messages.target(budi, "x"),
                    Messages.target(cici, "x")))));
  }

  @Test
  void refusesTheSameAccountOrDeviceTwice() {
    Target target = Messages.target(budi, "x");
    assertEquals(
        RefusalReason.MALFORMED,
        sender.refusal(Messages.submit(SubmitMode.DIRECT, List.of(target, target))));
    assertEquals(
        RefusalReason.MALFORMED,
        sender.refusal(
            Messages.submit(
                SubmitMode.DIRECT, List.of(Messages.target(budi, List.of(laptop, laptop), "x")))));
  }

  @Test
  void refusesAnEnvelopeAbove64KiB() {
    assertEquals(RefusalReason.ENVELOPE_TOO_LARGE, sender.refusal(sized(65_537)));
    sender.ask(sized(65_536), Result.SubmitResult.class);
    budisPhone.push(Push.Delivery.class);
  }

  @Test
  void refusesOwnAccountContentsToAnotherAccount() {
    DeviceMessage own = Messages.message(budi.phone, Bytes.fromHex("00"), Audience.OWN_ACCOUNT);
    Target outside = new Target(budi.id(), budi.reference(), List.of(own));
    assertEquals(
        RefusalReason.OUTSIDE_ACCOUNT,
        sender.refusal(Messages.submit(SubmitMode.DIRECT, List.of(outside))));
    assertEquals(
        RefusalReason.OUTSIDE_ACCOUNT, sender.refusal(new Request.SendEphemeral(List.of(outside))));
    DeviceMessage inside = Messages.message(laptop, Bytes.fromHex("00"), Audience.OWN_ACCOUNT);
    budisPhone.ask(
        Messages.submit(
            SubmitMode.DIRECT, List.of(new Target(budi.id(), budi.reference(), List.of(inside)))),
        Result.SubmitResult.class);
  }

  @Test
  void refusesAnAccountThatIsNotHere() {
    assertEquals(
        RefusalReason.UNKNOWN_ACCOUNT, sender.refusal(Messages.to(new TestAccount(clock), "halo")));
  }

  @Test
  void acceptsASubmissionOnceAndAnswersItAlike() {
    Request.Submit submit = Messages.to(budi, "halo");
    Result first = sender.ask(submit);
    clock.forward(Duration.ofHours(1));
    assertEquals(first, sender.ask(submit));
    budisPhone.push(Push.Delivery.class);
    assertNothingCame();
  }

  @Test
  void refusesOtherBytesUnderTheSameSubmissionId() {
    Request.Submit submit = Messages.to(budi, "halo");
    sender.ask(submit, Result.SubmitResult.class);
    assertEquals(
        RefusalReason.SUBMISSION_CONFLICT,
        sender.refusal(
            new Request.Submit(
                submit.submissionId(),
                submit.mode(),
                submit.messageId(),
                List.of(Messages.target(budi, "other")))));
  }

  @Test
  void remembersASubmissionThirtyFiveDays() {
    Request.Submit submit =
        Messages.submit(
            SubmitMode.DIRECT, List.of(Messages.target(budi, List.of(budi.phone), "halo")));
    sender.ask(submit, Result.SubmitResult.class);
    budisPhone.push(Push.Delivery.class);
    clock.forward(Duration.ofDays(34));
    sender.ask(submit, Result.SubmitResult.class);
    assertNothingCame();
  }

  @Test
  void relaysEphemeralFramesToWhoIsConnectedAndKeepsNone() {
    Target typing = Messages.target(budi, "typing");
    sender.ask(new Request.SendEphemeral(List.of(typing)), Result.Done.class);
    assertEquals(
        typing.messages().getFirst().ciphertext(),
        budisPhone.push(Push.EphemeralDelivery.class).envelope().ciphertext());
    laptop.online(relay).close();
  }

  private Request.Submit sized(int size) {
    return Messages.submit(
        SubmitMode.DIRECT,
        List.of(
            new Target(
                budi.id(),
                budi.reference(),
                List.of(
                    Messages.message(budi.phone, Bytes.copyOf(new byte[size]), Audience.ANYONE)))));
  }

  private AccountMismatch mismatch(Request.Submit submit) {
    return mismatch(sender, submit);
  }

  private static AccountMismatch mismatch(RawClient from, Request.Submit submit) {
    Result.Refusal refusal = from.ask(submit, Result.Refusal.class);
    assertEquals(RefusalReason.MISMATCHED_DEVICES, refusal.reason());
    return refusal.mismatched().orElseThrow().accounts().getFirst();
  }

  /// A push would have come before the answer to a ping.
  private void assertNothingCame() {
    budisPhone.ask(new Request.Ping(), Result.Done.class);
    assertEquals(0, budisPhone.unread());
  }
}
