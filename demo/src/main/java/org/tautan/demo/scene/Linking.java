package org.tautan.demo.scene;

import com.google.gson.JsonObject;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tautan.demo.process.Commands;
import org.tautan.demo.process.Device;
import org.tautan.demo.story.DeviationException;

/// Linking by the pixels of a QR code: the companion writes a picture, the phone reads it.
final class Linking {
  private final Stage stage;
  private final Windows windows;

  Linking(Stage stage, Windows windows) {
    this.stage = stage;
    this.windows = windows;
  }

  /// Starts a companion and links it.
  ///
  /// @return what was checked
  String link(Person person, String called) throws DeviationException, InterruptedException {
    Device companion = stage.startCompanion(called);
    person.keep(companion);
    return link(person, companion);
  }

  private String link(Person person, Device companion)
      throws DeviationException, InterruptedException {
    Device phone = person.phone();
    int phoneMark = phone.mark();
    JsonObject atPhone = meet(person, companion);
    JsonObject atCompanion = companion.await(Device.event("link-peer"), 0, "the phone");
    String pictures = pictures(atPhone);
    checkThatBothSeeEachOther(person, companion, atPhone, atCompanion);
    if (stage.windows().contains(companion.name())) {
      companion.tell(Commands.of("see", "what", "#link-yes"));
      windows.picture(companion, "pictures-to-compare");
    }
    companion.tell(Commands.of("link-accept"));
    phone.tell(Commands.of("link-accept", "history", "all"));
    JsonObject linked = phone.await(ended(), phoneMark, "the end of the linking");
    JsonObject there = companion.await(ended(), 0, "the end of the linking");
    if (!linked.has("device") || !there.has("device")) {
      throw new DeviationException(
          companion.name() + " was not linked: " + (linked.has("device") ? there : linked));
    }
    person.account(Stage.text(there, "account"));
    Stage.online(companion);
    return companion.name() + " is device " + linked.get("device") + " (" + pictures + ")";
  }

  /// Lets the phone scan the picture until both know of each other.
  private JsonObject meet(Person person, Device companion)
      throws DeviationException, InterruptedException {
    Device phone = person.phone();
    companion.ready();
    int mark = phone.mark();
    companion.tell(Commands.of("link"));
    companion.await(Device.event("link-code"), 0, "a QR code");
    if (stage.windows().contains(companion.name())) {
      windows.picture(companion, "code-to-scan");
    }
    phone.tell(
        Commands.of("link", "png", stage.png(companion.name()).toString(), "pin", person.pin()));
    JsonObject met =
        phone.await(
            Device.event("link-peer").or(Device.event("link-failed")), mark, "the computer");
    if (!met.has("emoji")) {
      throw new DeviationException(phone.name() + " could not take the code: " + met);
    }
    return met;
  }

  private static void checkThatBothSeeEachOther(
      Person person, Device companion, JsonObject atPhone, JsonObject atCompanion)
      throws DeviationException {
    if (!pictures(atPhone).equals(pictures(atCompanion))) {
      throw new DeviationException(
          "different pictures: " + pictures(atPhone) + ", " + pictures(atCompanion));
    }
    String shown = Stage.text(atPhone.getAsJsonObject("computer"), "name");
    String owner = Stage.text(atCompanion.getAsJsonObject("phone"), "name");
    if (!shown.equals("komputer-" + companion.name()) || !owner.equals(person.name())) {
      throw new DeviationException("they introduced themselves as " + shown + " and " + owner);
    }
  }

  /// A fifth companion is refused, and nothing is linked.
  String refuseOneMore(Person person, String called)
      throws DeviationException, InterruptedException {
    Device companion = stage.startCompanion(called);
    Device phone = person.phone();
    int devices = count(phone);
    int mark = phone.mark();
    companion.ready();
    companion.tell(Commands.of("link"));
    companion.await(Device.event("link-code"), 0, "a QR code");
    JsonObject answer =
        phone.ask(Commands.of("link", "png", stage.png(called).toString(), "pin", person.pin()));
    String why =
        answer.has("error")
            ? Stage.text(answer, "error")
            : Stage.text(
                phone.await(
                    Device.event("link-failed").or(Device.event("link-peer")), mark, "a refusal"),
                "why");
    if (!why.equals("too-many-devices") || count(phone) != devices) {
      throw new DeviationException("refused with “" + why + "”, devices: " + count(phone));
    }
    companion.kill();
    return called + " was refused: too-many-devices; still " + devices + " devices";
  }

  static int count(Device device) throws DeviationException, InterruptedException {
    return device.tell(Commands.of("devices")).getAsJsonArray("devices").size();
  }

  private static Predicate<JsonObject> ended() {
    return Device.event("linked").or(Device.event("link-failed"));
  }

  /// The pictures that a device was told.
  static String pictures(JsonObject met) {
    return met.getAsJsonArray("emoji").asList().stream()
        .map(one -> Stage.text(one.getAsJsonObject(), "symbol"))
        .collect(Collectors.joining(" "));
  }
}
