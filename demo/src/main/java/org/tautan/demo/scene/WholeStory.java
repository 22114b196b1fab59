package org.tautan.demo.scene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tautan.browser.Chromium;
import org.tautan.demo.story.Step;
import org.tautan.demo.story.StepReport;
import org.tautan.demo.story.Story;

/// The whole story: a relay, two people, up to seven devices at once, each a process of its own;
/// companions in terminals, or one of each person in a window. Closing it ends every process.
public final class WholeStory implements AutoCloseable {
  private static final int LAST_SEARCHES = 4;

  private final Stage stage;
  private final Windows windows;
  private final Optional<PhoneInBrowser> browser;
  private final Length length;

  /// How long the story is.
  public enum Length {
    /// As people are shown it.
    FULL(200, 3),
    /// The same steps with fewer messages, as a test.
    SHORT(30, 1);

    private final int burst;
    private final int each;

    Length(int burst, int each) {
      this.burst = burst;
      this.each = each;
    }
  }

  private WholeStory(Stage stage, Length length) {
    this.stage = stage;
    this.windows = new Windows(stage);
    boolean seesPages = !stage.windows().isEmpty() && Chromium.isHere();
    this.browser = seesPages ? Optional.of(new PhoneInBrowser(stage, windows)) : Optional.empty();
    this.length = length;
  }

  /// The story without a window.
  ///
  /// @param directory empty; keeps all data of all processes
  public static WholeStory inTerminals(Path directory, Length length) {
    return new WholeStory(new Stage(directory, Stage.Companions.IN_TERMINALS), length);
  }

  /// The story with windows, for which there has to be a display; and with a phone in a browser, if
  /// there is Chromium.
  ///
  /// @param directory empty; keeps all data of all processes, and pictures of the windows
  public static WholeStory inWindows(Path directory, Length length) {
    return new WholeStory(new Stage(directory, Stage.Companions.IN_WINDOWS), length);
  }

  /// Whether a browser takes part.
  public boolean hasBrowser() {
    return browser.isPresent();
  }

  /// Where the pictures of the windows are.
  public Path pictures() {
    return stage.pictures();
  }

  /// Tells it.
  ///
  /// @param audience is told of every step as it ends
  /// @return whether all went as told
  public StepReport.Result tell(Consumer<StepReport> audience) throws InterruptedException {
    return new Story(steps(), audience).tell();
  }

  private List<Step> steps() {
    Founding founding = new Founding(stage);
    Linking linking = new Linking(stage, windows);
    Chatting chatting = new Chatting(stage);
    Crashes crashes = new Crashes(stage, chatting);
    Membership membership = new Membership(stage, chatting, linking);
    Secrecy secrecy = new Secrecy(stage);
    List<Step> steps =
        new ArrayList<>(
            List.of(
                new Step("Start the relay", founding::relay),
                new Step("Ani's phone makes an account", founding::accountThroughLink),
                new Step("Link A1 by QR pixels", () -> linking.link(stage.ani(), "A1")),
                new Step("Link A2 by QR pixels", () -> linking.link(stage.ani(), "A2")),
                new Step("Budi's phone makes an account", founding::accountByToken),
                new Step("Link B1 by QR pixels", () -> linking.link(stage.budi(), "B1")),
                new Step("Add each other's contact link", founding::contacts),
                new Step("Chat in all directions", () -> chatting.allDirections(length.each)),
                new Step("Kill both phones", crashes::killPhones),
                new Step("Chat without phones", () -> crashes.companionsAlone(length.each)),
                new Step("Bring the phones back", crashes::phonesReturn),
                new Step("Kill a companion while it sends", () -> crashes.killSender(length.burst)),
                new Step("Kill the relay while it relays", () -> crashes.killRelay(length.burst)),
                new Step("Four companions, not five", membership::upToFour),
                new Step("Unlink one", () -> membership.unlink("A4")),
                new Step("Move to a new phone by the kit", membership::newPhone),
                new Step("Chat after the move", membership::chatAfterMove),
                new Step("Look for leftovers", secrecy::mailboxes),
                new Step("Search the wire", secrecy::wire),
                new Step("Search the relay's files", secrecy::relayFiles),
                new Step("Search the logs", secrecy::logs)));
    if (!stage.windows().isEmpty()) {
      steps.addAll(steps.size() - LAST_SEARCHES, inWindows());
    }
    return steps;
  }

  private List<Step> inWindows() {
    Step screens = new Step("Look at every screen", windows::everyScreen);
    if (browser.isEmpty()) {
      return List.of(screens);
    }
    PhoneInBrowser citra = browser.get();
    return List.of(
        new Step("Citra's phone is a browser", citra::accountThroughLink),
        new Step("Its camera reads a window", citra::scansAWindow),
        new Step("Kill the browser, bring it back", citra::comesBack),
        screens);
  }

  @Override
  public void close() {
    browser.ifPresent(PhoneInBrowser::close);
    stage.close();
  }
}
