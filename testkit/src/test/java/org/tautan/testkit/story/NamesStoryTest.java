package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.model.MessageStatus;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// How people learn each other's names.
class NamesStoryTest {
  @TempDir private Path folder;
  private TestWorld world;
  private TestDevice ani;
  private TestDevice budi;

  @BeforeEach
  void meet() {
    world = new TestWorld(folder);
    ani = world.phone("Ani");
    budi = world.phone("Budi");
    world.introduce(ani, budi);
    ani.engine().goOnline();
    budi.engine().goOnline();
  }

  @Test
  void aReceiptThatComesFirstBringsTheName() {
    try (TestWorld open = world) {
      ani.engine().chats().send(budi.account(), "Halo");
      open.until(() -> newest(ani) == MessageStatus.DELIVERED);
      assertEquals("Budi", ani.chat(budi.account()).displayName());
      assertEquals("Ani", budi.chat(ani.account()).displayName());
    }
  }

  @Test
  void anotherNameComesWithTheNextContent() {
    try (TestWorld open = world) {
      ani.engine().chats().send(budi.account(), "Halo");
      open.until(() -> newest(ani) == MessageStatus.DELIVERED);
      budi.engine().accounts().rename("Budi Santoso");
      ani.engine().chats().send(budi.account(), "Masih di sana?");
      open.until(() -> ani.chat(budi.account()).displayName().equals("Budi Santoso"));
    }
  }

  private MessageStatus newest(TestDevice device) {
    return device.engine().chats().page(budi.account(), Optional.empty(), 1).getFirst().status();
  }
}
