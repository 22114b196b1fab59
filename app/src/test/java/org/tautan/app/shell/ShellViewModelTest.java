package org.tautan.app.shell;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.bridge.EngineListener;
import org.tautan.desktop.host.EngineThread.Question;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.DeviceId;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

class ShellViewModelTest {
  @TempDir private Path folder;

  @Test
  void saysWhyTheDataIsClosed() {
    ShellViewModel shell = new ShellViewModel();
    shell.closed(StoreException.Reason.TOO_NEW);
    assertInstanceOf(ShellState.Closed.class, shell.state().get());
    shell.opening();
    assertInstanceOf(ShellState.Opening.class, shell.state().get());
  }

  @Test
  void showsTheLinkScreenUntilTheRelayHasTakenThisComputerIn() {
    try (TestWorld world = new TestWorld(folder)) {
      TestDevice computer = world.device("computer");
      AtOnce engine = new AtOnce(computer);
      ShellViewModel shell = new ShellViewModel();
      shell.opened(engine);
      assertInstanceOf(ShellState.Linking.class, shell.state().get());

      world.withAccount(computer);
      engine.tell(new EngineEvent.AccountChanged());
      assertInstanceOf(ShellState.Linking.class, shell.state().get());

      engine.tell(new EngineEvent.Linked(computer.account(), new DeviceId(1)));
      assertInstanceOf(ShellState.Chatting.class, shell.state().get());
    }
  }

  @Test
  void showsTheChatsOfAnAccountThatIsThere() {
    try (TestWorld world = new TestWorld(folder)) {
      ShellViewModel shell = new ShellViewModel();
      shell.opened(new AtOnce(world.phone("Budi")));
      assertInstanceOf(ShellState.Chatting.class, shell.state().get());
    }
  }

  /// Asks at once, on the calling thread; tells what the test says.
  private static final class AtOnce implements EngineClient {
    private final TestDevice device;
    private final List<EngineListener> listeners = new ArrayList<>();

    AtOnce(TestDevice device) {
      this.device = device;
    }

    void tell(EngineEvent event) {
      listeners.forEach(listener -> listener.happened(List.of(event)));
    }

    @Override
    public <T> void ask(Question<? super Engine, ? extends T> question, Consumer<? super T> then) {
      try {
        then.accept(question.ask(device.engine()));
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Subscription subscribe(EngineListener listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }
  }
}
