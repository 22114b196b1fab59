package org.tautan.app.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.bridge.EngineListener;
import org.tautan.desktop.host.EngineThread.Question;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.Connectivity;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A desktop's engine without a window, linked with Ana's phone; Budi is her contact. Real engines
/// around a real relay, all of it on the test's thread: the desktop's engine answers at once.
public final class Desk implements EngineClient, AutoCloseable {
  /// The relay, the clock, the network.
  public final TestWorld world;

  /// Whose desktop it is.
  public final TestDevice phone;

  /// Her contact.
  public final TestDevice budi;

  /// The desktop's.
  public final TestDevice engine;

  private final List<EngineListener> listeners = new ArrayList<>();
  private int told;

  /// Linked, introduced and online.
  public Desk(Path data) {
    world = new TestWorld(data);
    phone = world.phone("Ana");
    budi = world.phone("Budi");
    engine = world.companion("Meja kerja", phone);
    world.introduce(phone, budi);
    world.until(() -> engine.engine().connectivity() == Connectivity.ONLINE);
    world.until(() -> engine.engine().chats().find(budi.account()).isPresent());
  }

  @Override
  public <T> void ask(Question<? super Engine, ? extends T> question, Consumer<? super T> then) {
    T answer;
    try {
      answer = question.ask(engine.engine());
    } catch (Exception e) {
      throw new AssertionError("the engine failed", e);
    }
    tellEvents();
    then.accept(answer);
  }

  @Override
  public Subscription subscribe(EngineListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Steps everybody until something is so.
  public void until(BooleanSupplier condition) {
    world.until(() -> {
      tellEvents();
      return condition.getAsBoolean();
    });
  }

  /// Tells the screen something as if the engine did.
  public void tell(EngineEvent... events) {
    List.copyOf(listeners).forEach(listener -> listener.happened(List.of(events)));
  }

  private void tellEvents() {
    List<EngineEvent> all = engine.events();
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
