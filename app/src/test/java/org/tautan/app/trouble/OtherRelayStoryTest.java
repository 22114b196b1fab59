package org.tautan.app.trouble;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.Accounts.Entry;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.relay.Relay;
import org.tautan.relay.RelayConfig;
import org.tautan.testkit.world.TestClock;

/// The phone's account lives at another relay than this computer asks.
class OtherRelayStoryTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void letsThePersonChooseThatRelayWhereTheLinkFailed(Speech speech) {
    try (AppWorld world = AppWorld.open(folder, speech.settings());
        Relay other = relay();
        PhoneInHand phone = phone(other)) {
      PhoneInHand here = world.phone("Budi");
      here.scan(world.code());
      var _ = here.seesPictures();
      world.see("#link-yes");
      here.saysNo(LinkFailure.OTHER_RELAY);
      world.seeText(speech.words().text("link.failed", LinkFailure.OTHER_RELAY));
      world.picture("link-other-relay-" + speech);

      world.click("#link-relay");
      world.click("#settings-relay-address");
      world.picture("link-choose-relay-" + speech);
      world.robot().push(KeyCode.CONTROL, KeyCode.A);
      world.enter(other.url());
      assertTrue(world.code().contains("127.0.0.1:" + other.address().getPort()));
      world.link(phone);
    }
  }

  @Test
  void goesOnWithTheSameRelayWhereThePersonLeavesTheChoice() {
    try (AppWorld world = AppWorld.open(folder, Speech.ENGLISH.settings())) {
      PhoneInHand here = world.phone("Budi");
      String refused = world.code();
      here.scan(refused);
      var _ = here.seesPictures();
      world.see("#link-yes");
      here.saysNo(LinkFailure.OTHER_RELAY);
      world.click("#link-relay");
      world.see("#settings-relay-address");
      world.click("#link-next");
      assertNotEquals(refused, world.code());
      world.link(here);
    }
  }

  private Relay relay() {
    return Relay.start(
        RelayConfig.of(
            folder.resolve("other"),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new RelayConfig.PlainOnLoopback()));
  }

  private PhoneInHand phone(Relay relay) {
    try (SecretBytes token = relay.setUpToken()) {
      PhoneInHand phone =
          new PhoneInHand(
              folder.resolve("phone-there"),
              new TestClock(InstantSource.system()),
              new PageOrigin(PageOrigin.Scheme.HTTP, "127.0.0.1", relay.address().getPort()));
      phone.signUp(
          "Ana",
          new RelayAddress(relay.url()),
          new Entry.SetUpToken(token.use(WireSecret::copyOf)));
      return phone;
    }
  }
}
