package org.tautan.app.stage;

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
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The engine of a device in a world of tests, as screens see it: all of it on the test's thread.
/// It answers at once, unless the test says otherwise, and tells what has happened by then.
public class WorldClient implements EngineClient, AutoCloseable {
  /// The relay, the clock, the network.
  public final TestWorld world;

  private final TestDevice device;
  private final List<EngineListener> listeners = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private int told;

  /// @param device whose screen it is
  public WorldClient(TestWorld world, TestDevice device) {
    this.world = world;
    this.device = device;
  }

  @Override
  public final <T> void ask(
      Question<? super Engine, ? extends T> question, Consumer<? super T> then) {
    T answer;
    try {
      answer = question.ask(device.engine());
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

  /// From now on the engine takes its time to answer.
  public final void holdAnswers() {
    holding = true;
  }

  /// Gives the answers that were held, and answers at once again.
  public final void giveAnswers() {
    holding = false;
    held.forEach(Runnable::run);
    held.clear();
  }

  @Override
  public final Subscription subscribe(EngineListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Steps everybody until something is so.
  public final void until(BooleanSupplier condition) {
    world.until(() -> {
      tellEvents();
      return condition.getAsBoolean();
    });
  }

  /// Tells the screen something as if the engine did.
  public final void tell(EngineEvent... events) {
    tell(List.of(events));
  }

  private void tellEvents() {
    List<EngineEvent> all = device.events();
    List<EngineEvent> fresh = all.subList(told, all.size());
    told = all.size();
    if (!fresh.isEmpty()) {
      tell(fresh);
    }
  }

  private void tell(List<EngineEvent> events) {
    List.copyOf(listeners).forEach(listener -> listener.happened(events));
  }

  @Override
  public final void close() {
    world.close();
  }
}
