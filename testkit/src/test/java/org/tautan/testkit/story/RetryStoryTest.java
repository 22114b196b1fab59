package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.EngineEvent.MessageAdded;
import org.tautan.engine.api.EngineEvent.MessageChanged;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody.Placeholder;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.MessageBody.Text;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.frame.Push;
import org.tautan.testkit.world.TappedTransport;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// What cannot be decrypted becomes a placeholder, and every placeholder ends (PROTOCOL §9).
class RetryStoryTest {
  @TempDir Path data;

  private TestWorld world;
  private TappedTransport relay;
  private TestDevice ana;
  private TestDevice budi;

  @BeforeEach
  void greet() {
    world = new TestWorld(data);
    relay = new TappedTransport(world.transport());
    ana = world.withAccount(world.device("Ana", new MemoryDisk().open(), relay));
    budi = world.phone("Budi");
    world.introduce(ana, budi);
    ana.engine().chats().send(budi.account(), "halo");
    world.until(() -> budi.texts(ana.account()).contains("halo"));
    budi.engine().chats().send(ana.account(), "hai");
    world.until(() -> ana.texts(budi.account()).contains("hai"));
    ana.clearEvents();
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void aMessageWhoseSessionWasLostIsAskedForAndFillsItsPlaceholderOnce() {
    DeviceAddress sender = new DeviceAddress(budi.account(), DeviceId.PRIMARY);
    ana.ports()
        .store()
        .transaction(tx -> {
          tx.sessions().remove(sender);
          return sender;
        });
    budi.engine().chats().send(ana.account(), "lost and found");
    world.until(() -> ana.texts(budi.account()).contains("lost and found"));
    Message placeholder = added();
    assertEquals(new Placeholder(PlaceholderState.WAITING), placeholder.body());
    Message filled = changed(placeholder);
    assertEquals(new Text("lost and found"), filled.body());
    budi.engine().chats().send(ana.account(), "and on");
    world.until(() -> ana.texts(budi.account()).contains("and on"));
    assertEquals(List.of("halo", "hai", "lost and found", "and on"), ana.texts(budi.account()));
    assertTrue(waiting().isEmpty());
    assertTrue(budi.lines(ana.account()).stream().noneMatch(Complaints::is));
  }

  @Test
  void aCiphertextThatTheSenderNeverSentEndsAsLostAndTheSenderIsWarned() {
    relay.pushes(push -> List.of(damaged(push)));
    budi.engine().chats().send(ana.account(), "changed on the way");
    world.until(() -> budi.lines(ana.account()).contains(Line.RETRY_REFUSED));
    relay.behave();
    Message placeholder = added();
    world.until(() -> row(placeholder).body().equals(new Placeholder(PlaceholderState.LOST)));
    assertEquals(List.of("halo", "hai"), ana.texts(budi.account()));
    assertTrue(waiting().isEmpty());
  }

  private Message added() {
    return ana.last(MessageAdded.class).orElseThrow().message();
  }

  private Message changed(Message placeholder) {
    return ana.events().stream()
        .filter(MessageChanged.class::isInstance)
        .map(event -> ((MessageChanged) event).message())
        .filter(message -> message.id().equals(placeholder.id()))
        .reduce((_, second) -> {
          throw new AssertionError("changed twice: " + second);
        })
        .orElseThrow();
  }

  private Message row(Message like) {
    return ana.page(budi.account()).stream()
        .filter(message -> message.id().equals(like.id()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Long> waiting() {
    return ana.ports().store().transaction(tx -> tx.undecrypted().nextDue());
  }

  private static Push damaged(Push push) {
    if (push instanceof Push.Delivery(long sequence, Envelope envelope)) {
      byte[] bytes = envelope.ciphertext().toByteArray();
      bytes[bytes.length - 1] ^= 1;
      return new Push.Delivery(
          sequence,
          new Envelope(
              envelope.source(),
              envelope.destination(),
              envelope.messageId(),
              envelope.acceptedAt(),
              envelope.type(),
              envelope.audience(),
              Bytes.copyOf(bytes)));
    }
    return push;
  }
}
