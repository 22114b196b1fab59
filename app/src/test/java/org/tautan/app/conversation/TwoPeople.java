package org.tautan.app.conversation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.bridge.EngineListener;
import org.tautan.desktop.host.EngineThread.Question;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// Ana, whose screen it is, and Budi, with real engines around a real relay; all of it steps when
/// the test says so, on the test's thread. Ana's engine answers at once.
public final class TwoPeople implements EngineClient, AutoCloseable {
  /// The relay, the clock, the network.
  public final TestWorld world;

  /// Whose screen it is.
  public final TestDevice ana;

  /// The other one.
  public final TestDevice budi;

  private final List<EngineListener> listeners = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private int told;
  private int rows;

  /// Two people with contact links of each other.
  public TwoPeople(Path data) {
    world = new TestWorld(data);
    ana = world.phone("Ana");
    budi = world.phone("Budi");
    ana.engine().goOnline();
    budi.engine().goOnline();
  }

  /// Makes them contacts.
  public TwoPeople introduced() {
    world.introduce(ana, budi);
    return this;
  }

  @Override
  public <T> void ask(Question<? super Engine, ? extends T> question, Consumer<? super T> then) {
    T answer;
    try {
      answer = question.ask(ana.engine());
    } catch (Exception e) {
      throw new AssertionError("the engine failed", e);
    }
    tellEvents();
    if (holding) {
      held.add(() -> then.accept(answer));
    } else {
      then.accept(answer);
    }
  }

  /// From now on Ana's engine takes its time to answer her screen.
  public void holdAnswers() {
    holding = true;
  }

  /// Gives the answers that were held, and answers at once again.
  public void giveAnswers() {
    holding = false;
    held.forEach(Runnable::run);
    held.clear();
  }

  @Override
  public Subscription subscribe(EngineListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Steps both until something is so.
  public void until(BooleanSupplier condition) {
    world.until(() -> {
      tellEvents();
      return condition.getAsBoolean();
    });
  }

  /// Puts a row into Ana's store, as if it had come long ago; told to nobody.
  public Message row(AccountId sender, long sentAt, MessageBody body, MessageStatus status) {
    rows++;
    MessageId id = new MessageId(Bytes.wrap(HexFormat.of().parseHex("%032x".formatted(rows))));
    DeviceId device = new DeviceId(0);
    Message message =
        new Message(
            budi.account(),
            new DeviceAddress(sender, device),
            id,
            new OrderKey(sentAt << 16, device, id),
            sentAt,
            body,
            status);
    boolean _ = ana.ports().store().transaction(tx -> tx.messages().insert(message));
    return message;
  }

  /// Tells Ana's screen something as if the engine did.
  public void tell(EngineEvent... events) {
    listeners.forEach(listener -> listener.happened(List.of(events)));
  }

  private void tellEvents() {
    List<EngineEvent> all = ana.events();
    List<EngineEvent> fresh = all.subList(told, all.size());
    told = all.size();
    if (!fresh.isEmpty()) {
      List.copyOf(listeners).forEach(listener -> listener.happened(fresh));
    }
  }

  @Override
  public void close() {
    world.close();
  }
}
