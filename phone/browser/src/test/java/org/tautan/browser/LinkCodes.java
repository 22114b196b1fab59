package org.tautan.browser;

import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.WireSecret;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// Links in the codes that computers show.
final class LinkCodes {
  private LinkCodes() {}

  /// Of a computer that has the relay's set-up token: its code admits one new account.
  static String admitting(TestWorld world, TestDevice computer) {
    try (SecretBytes token = world.relay().setUpToken()) {
      return shown(world, computer, Optional.of(token.use(WireSecret::copyOf)));
    }
  }

  /// Of any other computer.
  static String of(TestWorld world, TestDevice computer) {
    return shown(world, computer, Optional.empty());
  }

  private static String shown(
      TestWorld world, TestDevice computer, Optional<WireSecret> setUpToken) {
    computer
        .engine()
        .companionLink()
        .start(
            new CompanionLinkOptions(
                world.address(),
                world.page(),
                setUpToken,
                SignIn.STAY,
                computer.name(),
                "Test OS"));
    world.until(() -> computer.last(EngineEvent.LinkCodeReady.class).isPresent());
    return computer.last(EngineEvent.LinkCodeReady.class).orElseThrow().code().text();
  }
}
