package org.tautan.app.shell;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.stage.WorldClient;
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
      WorldClient engine = new WorldClient(world, computer);
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
      shell.opened(new WorldClient(world, world.phone("Budi")));
      assertInstanceOf(ShellState.Chatting.class, shell.state().get());
    }
  }
}
