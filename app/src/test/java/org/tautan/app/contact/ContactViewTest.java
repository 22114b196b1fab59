package org.tautan.app.contact;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.AppParts;
import org.tautan.app.conversation.TwoPeople;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.shell.QuestionPane;
import org.tautan.app.stage.TestParts;
import org.tautan.engine.api.EngineEvent;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.document.AccountDirectory;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ContactViewTest {
  @TempDir private Path data;

  @BeforeAll
  static void openTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void showsTheSafetyNumberOnceTheirDevicesAreKnownThoughTheChatIsAsBefore() {
    try (TwoPeople people = new TwoPeople(data.resolve("world")).introduced()) {
      ContactView view =
          onWindow(() -> {
            ContactView made =
                new ContactView(parts(people), people.budi.account(), questions(people), () -> {});
            Scene scene = new Scene(made.root());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return made;
          });
      assertFalse(isSeen(view, "#contact-digits"));
      assertFalse(isSeen(view, "#contact-devices"));

      learn(people, people.budi.account());
      onWindow(() -> {
        people.tell(new EngineEvent.DevicesChanged());
        return true;
      });
      assertTrue(isSeen(view, "#contact-digits"));
      assertTrue(isSeen(view, "#contact-devices"));
      onWindow(() -> {
        view.close();
        return true;
      });
    }
  }

  /// Ana's engine has his documents, and nothing else of him is new.
  private static void learn(TwoPeople people, AccountId budi) {
    AccountDirectory documents =
        people.budi.ports().store().transaction(tx -> tx.deviceLists().load(budi).orElseThrow());
    boolean _ =
        people
            .ana
            .ports()
            .store()
            .transaction(tx -> {
              tx.deviceLists().save(budi, documents);
              return true;
            });
  }

  private static boolean isSeen(ContactView view, String query) {
    return onWindow(() -> view.root().lookup(query).isVisible());
  }

  private QuestionPane questions(TwoPeople people) {
    return new QuestionPane(parts(people).words());
  }

  private AppParts parts(TwoPeople people) {
    CurrentSettings settings = new CurrentSettings(SettingsFile.at(data.resolve("settings")));
    return TestParts.of(people, data, settings, people.world.clock());
  }

  private static <T> T onWindow(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
