package org.tautan.demo.scene;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tautan.demo.process.Commands;
import org.tautan.demo.process.Device;
import org.tautan.demo.story.DeviationException;

/// How two accounts come to be: one let in by the relay's set-up token, one through the code of a
/// computer that holds it.
final class Founding {
  private final Stage stage;

  Founding(Stage stage) {
    this.stage = stage;
  }

  String relay() throws DeviationException {
    stage.startRelay();
    return "listens on loopback, port " + stage.relay().port();
  }

  /// Makes an account that the first linking will register.
  String accountThroughLink() throws DeviationException, InterruptedException {
    Person ani = stage.ani();
    Device phone = stage.startPhone("A");
    ani.keep(phone);
    JsonObject ready = phone.ready();
    if (ready.has("account")) {
      throw new DeviationException("a new phone has an account already");
    }
    phone.tell(
        Commands.of("create", "name", stage.secret(ani.name()), "pin", stage.secret(ani.pin())));
    saveKit(ani);
    return "account made; its first linking will register it; kit saved and confirmed";
  }

  String accountByToken() throws DeviationException, InterruptedException {
    Person budi = stage.budi();
    Device phone = stage.startPhone("B");
    budi.keep(phone);
    phone.ready();
    JsonObject created =
        phone.tell(
            Commands.of(
                "create",
                "name",
                stage.secret(budi.name()),
                "pin",
                stage.secret(budi.pin()),
                "setUpTokenFile",
                stage.relay().setUpTokenFile().toString()));
    budi.account(Stage.text(created, "account"));
    saveKit(budi);
    Stage.online(phone);
    return "account registered and online; kit saved and confirmed";
  }

  private void saveKit(Person person) throws DeviationException, InterruptedException {
    Device phone = person.phone();
    Path file = stage.kit(person);
    phone.tell(Commands.of("kit", "file", file.toString()));
    stage.secret(lettersIn(file));
    JsonObject wrong = phone.ask(Commands.of("confirm-kit", "file", stage.relayData().toString()));
    if (!wrong.has("error")) {
      throw new DeviationException("something else was taken for the kit: " + wrong);
    }
    phone.tell(Commands.of("confirm-kit", "file", file.toString()));
    JsonObject gone = phone.ask(Commands.of("kit", "file", file + "-again"));
    if (!gone.has("error")) {
      throw new DeviationException("the phone still has the kit after it was confirmed");
    }
  }

  private static String lettersIn(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file))
          .getAsJsonObject()
          .get("kit")
          .getAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Both add each other's contact link.
  String contacts() throws DeviationException, InterruptedException {
    String anis = contactLink(stage.ani());
    String budis = contactLink(stage.budi());
    stage.ani().phone().tell(Commands.of("add", "link", budis));
    stage.budi().phone().tell(Commands.of("add", "link", anis));
    for (Device device : stage.ani().devices()) {
      knows(device, stage.budi().account());
    }
    for (Device device : stage.budi().devices()) {
      knows(device, stage.ani().account());
    }
    return "each side knows the other on every device";
  }

  private String contactLink(Person person) throws DeviationException, InterruptedException {
    return Stage.text(person.phone().tell(Commands.of("contact")), "link");
  }

  private static void knows(Device device, String account)
      throws DeviationException, InterruptedException {
    JsonObject chats = device.tell(Commands.of("chats"));
    if (chats.toString().contains(account)) {
      return;
    }
    device.await(
        line -> Device.event("chat").test(line) && line.toString().contains(account),
        0,
        "the new contact");
  }
}
