package org.tautan.app.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.connection.Trouble;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;

/// The relay goes away, or the network does.
class RelayGoneStoryTest {
  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsSentAndWhatWaitedComesOnceTheRelayIsBack() {
    try (AppWorld world = AppWorld.linked(folder, Speech.ENGLISH.settings(), "Ana")) {
      PhoneInHand budi = world.friend("Budi");
      world.openChat("Budi");
      world.relay().close();
      Speech.ENGLISH.sees(world, Trouble.CONNECTING);
      world.write("written offline");
      world.seeMessage("written offline");
      world.picture("relay-gone-en");
      budi.writes(world.ownPhone().account(), "written offline too");

      world.restartRelay();
      budi.reads("written offline");
      world.seeMessage("written offline too");
      Speech.ENGLISH.seesGo(world, Trouble.CONNECTING);
      assertEquals(List.of("halo", "written offline", "written offline too"), world.texts(budi));
    }
  }

  @Test
  void withoutANetworkItOpensWithWhatItHas() {
    try (AppWorld world = AppWorld.linked(folder, Speech.INDONESIAN.settings(), "Ana")) {
      PhoneInHand budi = world.friend("Budi");
      world.stop();
      world.network().goAway();
      world.start();
      world.openChat("Budi");
      world.seeMessage("halo");
      Speech.INDONESIAN.sees(world, Trouble.CONNECTING);
      world.picture("no-network-id");
      world.network().allow();
      world.write("kembali");
      budi.reads("kembali");
      Speech.INDONESIAN.seesGo(world, Trouble.CONNECTING);
    }
  }
}
