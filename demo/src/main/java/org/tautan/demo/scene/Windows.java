package org.tautan.demo.scene;

import java.util.List;
import org.tautan.demo.process.Commands;
import org.tautan.demo.process.Device;
import org.tautan.demo.story.DeviationException;

/// What is to be seen in the windows of the desktop app.
final class Windows {
  private static final List<Panel> PANELS =
      List.of(
          new Panel("profile", "#chatlist-profile", "#profile .link-code"),
          new Panel("newchat", "#chatlist-new", "#newchat"));
  private static final List<String> PAGES = List.of("devices", "settings", "chats");

  /// What stands in the place of the list of chats.
  ///
  /// @param opensBy what is pressed to open it
  /// @param shows what is to be seen in it once it is all there
  private record Panel(String name, String opensBy, String shows) {}

  private final Stage stage;
  private int pictures;

  Windows(Stage stage) {
    this.stage = stage;
  }

  /// Keeps a picture of a window as it is.
  void picture(Device window, String what) throws DeviationException, InterruptedException {
    pictures++;
    window.tell(
        Commands.of(
            "picture",
            "name",
            window.name() + "-" + stage.look(window.name()).code() + "-" + what));
  }

  /// Opens every page of every window, and once more after a new start in the other colours and
  /// language.
  String everyScreen() throws DeviationException, InterruptedException {
    for (Person person : List.of(stage.ani(), stage.budi())) {
      for (String called : stage.windows()) {
        if (person.has(called)) {
          walk(person, person.device(called));
          walk(person, restart(person, called));
        }
      }
    }
    return pictures + " pictures, which the demo keeps in target/demo";
  }

  private void walk(Person person, Device window) throws DeviationException, InterruptedException {
    Person other = person.equals(stage.ani()) ? stage.budi() : stage.ani();
    window.tell(Commands.of("open", "chat", other.account()));
    picture(window, "chat");
    for (Panel panel : PANELS) {
      press(window, panel.opensBy());
      window.tell(Commands.of("see", "what", panel.shows()));
      picture(window, panel.name());
      press(window, "#" + panel.name() + "-back");
    }
    for (String page : PAGES) {
      press(window, "#home-" + page);
      window.tell(Commands.of("see", "what", "#" + page));
      picture(window, page);
    }
  }

  private static void press(Device window, String what)
      throws DeviationException, InterruptedException {
    window.tell(Commands.of("press", "what", what));
  }

  private Device restart(Person person, String called)
      throws DeviationException, InterruptedException {
    person.device(called).quit();
    Device again = stage.startCompanion(called);
    person.keep(again);
    again.ready();
    Stage.online(again);
    again.tell(Commands.of("see", "what", "#home"));
    return again;
  }
}
