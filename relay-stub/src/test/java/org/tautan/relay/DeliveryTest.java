package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.envelope.GapMarker;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.limits.MailboxQuota;
import org.tautan.relay.mailbox.PushWindow;

class DeliveryTest extends RelayTest {
  @Test
  void carriesAMessageFromOnePhoneToAnother() {
    TestAccount ani = registered();
    TestAccount budi = registered();
    try (RawClient sender = ani.phone.online(relay);
        RawClient receiver = budi.phone.online(relay)) {
      Request.Submit submit = Messages.to(budi, "halo");
      Result.SubmitResult accepted = sender.ask(submit, Result.SubmitResult.class);
      Push.Delivery delivery = receiver.push(Push.Delivery.class);
      Envelope envelope = assertInstanceOf(Envelope.class, delivery.item());
      assertEquals(accepted.acceptedAt(), envelope.acceptedAt());
      assertEquals(ani.phone.address(), envelope.source().orElseThrow());
      assertEquals(submit.messageId(), envelope.messageId());
      assertEquals(
          submit.targets().getFirst().messages().getFirst().ciphertext(), envelope.ciphertext());
      receiver.ask(new Request.Ack(delivery.sequence()), Result.Done.class);
    }
    budi.phone.online(relay).close();
  }

  @Test
  void pushesAgainWhatWasNotAcknowledgedAndNothingElse() {
    TestAccount ani = registered();
    TestAccount budi = registered();
    try (RawClient sender = ani.phone.online(relay)) {
      send(sender, budi, 3);
    }
    try (RawClient receiver = budi.phone.loggedIn(relay)) {
      assertEquals(List.of(1L, 2L, 3L), sequences(receiver, 3));
      receiver.push(Push.QueueEmpty.class);
      receiver.ask(new Request.Ack(2), Result.Done.class);
    }
    try (RawClient receiver = budi.phone.loggedIn(relay)) {
      assertEquals(List.of(3L), sequences(receiver, 1));
      receiver.push(Push.QueueEmpty.class);
      receiver.ask(new Request.Ack(3), Result.Done.class);
    }
    try (RawClient sender = ani.phone.online(relay);
        RawClient receiver = budi.phone.online(relay)) {
      send(sender, budi, 1);
      assertEquals(List.of(4L), sequences(receiver, 1));
    }
  }

  @Test
  void pushesNoMoreThanTheWindowUntilItIsAcknowledged() {
    TestAccount ani = registered();
    TestAccount budi = registered();
    try (RawClient sender = ani.phone.online(relay);
        RawClient receiver = budi.phone.online(relay)) {
      send(sender, budi, PushWindow.ITEMS + 20);
      sequences(receiver, PushWindow.ITEMS);
      receiver.ask(new Request.Ping(), Result.Done.class);
      assertEquals(0, receiver.unread());
      receiver.ask(new Request.Ack(10), Result.Done.class);
      assertEquals(PushWindow.ITEMS + 10, sequences(receiver, 10).getLast());
      receiver.ask(new Request.Ack(PushWindow.ITEMS), Result.Done.class);
      assertEquals(PushWindow.ITEMS + 20, sequences(receiver, 10).getLast());
    }
  }

  @Test
  void letsNobodyWaitForASlowReader() {
    TestAccount ani = registered();
    TestAccount budi = registered();
    TestAccount cici = registered();
    try (RawClient sender = ani.phone.online(relay);
        RawClient slow = budi.phone.online(relay);
        RawClient quick = cici.phone.online(relay)) {
      slow.pause();
      String large = "x".repeat(60_000);
      for (int i = 0; i < 40; i++) {
        sender.ask(Messages.to(budi, large), Result.SubmitResult.class);
        sender.ask(Messages.to(cici, "halo"), Result.SubmitResult.class);
        long sequence = quick.push(Push.Delivery.class).sequence();
        quick.ask(new Request.Ack(sequence), Result.Done.class);
      }
      assertTrue(slow.unread() < 40);
      slow.resume();
      for (int i = 1; i <= 40; i++) {
        assertEquals(i, slow.push(Push.Delivery.class).sequence());
        slow.ask(new Request.Ack(i), Result.Done.class);
      }
    }
  }

  @Test
  void keepsTheOrderOfOneSender() {
    TestAccount ani = registered();
    TestAccount budi = registered();
    try (RawClient sender = ani.phone.online(relay);
        RawClient receiver = budi.phone.online(relay)) {
      List<Request.Submit> submits = new ArrayList<>();
      List<CompletableFuture<Result>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        submits.add(Messages.to(budi, "message " + i));
        answers.add(sender.send(submits.getLast()));
      }
      answers.forEach(RawClient::await);
      for (Request.Submit submit : submits) {
        Envelope envelope = (Envelope) receiver.push(Push.Delivery.class).item();
        assertEquals(submit.messageId(), envelope.messageId());
      }
    }
  }

  @Test
  void putsAGapMarkerWhereTheQuotaDroppedEnvelopes() {
    relay.close();
    relay =
        Relay.start(
            RelayConfig.onLoopback(data)
                .withClock(clock)
                .withLimits(
                    limits().withMailbox(new MailboxQuota(5, 1_000_000, Duration.ofDays(30)))));
    TestAccount ani = registered();
    TestAccount budi = registered();
    long first = clock.millis();
    try (RawClient sender = ani.phone.online(relay)) {
      send(sender, budi, 7);
    }
    try (RawClient receiver = budi.phone.loggedIn(relay)) {
      Push.Delivery gap = receiver.push(Push.Delivery.class);
      assertEquals(new GapMarker(first, first, 2), gap.item());
      assertEquals(2, gap.sequence());
      assertEquals(List.of(3L, 4L, 5L, 6L, 7L), sequences(receiver, 5));
      receiver.push(Push.QueueEmpty.class);
    }
  }

  private static void send(RawClient sender, TestAccount to, int count) {
    List<CompletableFuture<Result>> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(sender.send(Messages.to(to, "message " + i)));
    }
    answers.forEach(answer -> assertInstanceOf(Result.SubmitResult.class, RawClient.await(answer)));
  }

  private static List<Long> sequences(RawClient receiver, int count) {
    List<Long> sequences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sequences.add(receiver.push(Push.Delivery.class).sequence());
    }
    return sequences;
  }
}
