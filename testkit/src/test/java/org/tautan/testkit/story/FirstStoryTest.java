package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The main job: two accounts, companions, chats in all directions, the phone off.
class FirstStoryTest {
  @TempDir Path data;

  @Test
  void companionsChatWhileThePhonesAreOff() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice budi = world.phone("Budi");
      TestDevice desk = world.companion("Ana's desk", ana);
      TestDevice laptop = world.companion("Budi's laptop", budi);
      world.introduce(ana, budi);
      world.until(() -> desk.engine().chats().find(budi.account()).isPresent());
      ana.engine().chats().send(budi.account(), "halo");
      world.until(() -> laptop.texts(ana.account()).equals(List.of("halo")));
      world.until(() -> desk.texts(budi.account()).equals(List.of("halo")));
      ana.engine().goOffline();
      budi.engine().goOffline();
      desk.engine().chats().send(budi.account(), "phones are off");
      world.until(() -> laptop.texts(ana.account()).size() == 2);
      laptop.engine().chats().send(ana.account(), "so they are");
      world.until(() -> desk.texts(budi.account()).size() == 3);
      ana.engine().goOnline();
      world.until(() -> ana.texts(budi.account()).size() == 3);
      assertEquals(List.of("halo", "phones are off", "so they are"), ana.texts(budi.account()));
    }
  }
}
