package org.tautan.browser;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.tautan.engine.api.EngineEvent;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A page whose person, Ana, has made an account with her first computer, "Desk", and saved the kit
/// for later: the list of chats is open.
///
/// @param desk that computer
/// @param screens what she sees
record Founded(TestDevice desk, Screens screens) {
  static final String PIN = "246810";

  /// Goes through the first run.
  ///
  /// @param scheme `light` or `dark`
  /// @param language as `en-US`
  /// @param pictures how the pictures' names begin
  static Founded in(
      TestWorld world, Chromium chromium, String scheme, String language, String pictures)
      throws IOException, InterruptedException {
    BrowserTab tab = chromium.open("about:blank");
    tab.prefer(scheme, language);
    return in(new Screens(tab, world, pictures), code -> code);
  }

  /// The same in a tab that is there.
  ///
  /// @param way what the computer's link becomes on the way to the phone
  static Founded in(Screens screens, UnaryOperator<String> way) throws InterruptedException {
    TestWorld world = screens.world();
    TestDevice desk = world.device("Desk");
    screens.tab().navigate(way.apply(LinkCodes.admitting(world, desk)));
    screens.type("#name", "Ana");
    screens.type("#pin", PIN);
    screens.press("#begin");
    world.until(() -> desk.last(EngineEvent.LinkPeerMet.class).isPresent());
    desk.engine().companionLink().accept();
    screens.press("#same");
    screens.press("#to-kit");
    screens.press("#later");
    screens.awaits("document.querySelector('#devices')");
    return new Founded(desk, screens);
  }
}
