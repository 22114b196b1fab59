package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

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
}
