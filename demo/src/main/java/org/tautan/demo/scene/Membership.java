package org.tautan.demo.scene;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.tautan.demo.process.Commands;
import org.tautan.demo.process.Device;
import org.tautan.demo.story.DeviationException;

/// Who belongs to an account, and who does not any more.
final class Membership {
  private static final Set<String> SHUT_OUT = Set.of("unlinked", "copied", "not-registered");

  private final Stage stage;
  private final Chatting chatting;
  private final Linking linking;

  Membership(Stage stage, Chatting chatting, Linking linking) {
    this.stage = stage;
    this.chatting = chatting;
    this.linking = linking;
  }

  String upToFour() throws DeviationException, InterruptedException {
    String third = linking.link(stage.ani(), "A3");
    chatting.joined(stage.ani().device("A3"));
    String fourth = linking.link(stage.ani(), "A4");
    chatting.joined(stage.ani().device("A4"));
    return third + "; " + fourth + "; " + linking.refuseOneMore(stage.ani(), "A5");
  }

  /// Unlinks a companion, which then neither reads nor sends.
  String unlink(String called) throws DeviationException, InterruptedException {
    Person ani = stage.ani();
    Device gone = ani.device(called);
    int number =
        gone.tell(Commands.of("status")).getAsJsonObject("account").get("device").getAsInt();
    JsonObject command = Commands.of("unlink", "pin", ani.pin());
    command.addProperty("device", number);
    ani.phone().tell(command);
    ani.forget(called);
    waitUntilShutOut(gone, "unlinked");
    Device writer = stage.budi().device("B1");
    chatting.write(stage.budi(), writer, "ini tidak boleh dibaca " + called);
    JsonObject refused = gone.ask(chatting.command(ani, "ini tidak boleh terkirim"));
    if (!refused.has("error")) {
      throw new DeviationException(called + " could still send: " + refused);
    }
    String rest = chatting.settle();
    if (gone.texts(stage.budi().account()).toString().contains("tidak boleh dibaca")) {
      throw new DeviationException(called + " could still read");
    }
    gone.kill();
    return called + " can neither read nor send (" + Stage.text(refused, "error") + "); " + rest;
  }

  /// Moves Ani's account to a new phone by the recovery kit.
  String newPhone() throws DeviationException, InterruptedException {
    Person ani = stage.ani();
    Device old = ani.phone();
    old.quit();
    Device fresh = stage.startPhone("A-new");
    fresh.ready();
    long companions = ani.companions().count();
    JsonObject restored =
        fresh.tell(
            Commands.of(
                "restore",
                "file",
                stage.kit(ani).toString(),
                "pin",
                ani.pin(),
                "companions",
                "keep"));
    if (!Stage.text(restored, "account").equals(ani.account())
        || restored.get("keptDevices").getAsLong() != companions) {
      throw new DeviationException("restored something else: " + restored);
    }
    ani.movedTo(fresh);
    Stage.online(fresh);
    return "same account, " + companions + " companions kept, " + refusedAgain(old.name());
  }

  /// The old phone's data, started again, gets nowhere.
  private String refusedAgain(String called) throws DeviationException, InterruptedException {
    Device old = stage.startPhone(called);
    old.ready();
    String state = waitUntilShutOut(old, "refused");
    old.kill();
    return "the old phone is refused (" + state + ")";
  }

  private static String waitUntilShutOut(Device device, String what)
      throws DeviationException, InterruptedException {
    JsonObject status = device.tell(Commands.of("status"));
    String now = Stage.text(status, "connectivity");
    if (SHUT_OUT.contains(now)) {
      return now;
    }
    JsonObject event =
        device.await(
            line ->
                Device.event("connectivity").test(line)
                    && Optional.of(Stage.text(line, "state"))
                        .filter(SHUT_OUT::contains)
                        .isPresent(),
            0,
            "that it is " + what);
    return Stage.text(event, "state");
  }

  /// After the move both sides chat as before.
  String chatAfterMove() throws DeviationException, InterruptedException {
    Person ani = stage.ani();
    Person budi = stage.budi();
    Device phone = ani.phone();
    String link = Stage.text(budi.phone().tell(Commands.of("contact")), "link");
    phone.tell(Commands.of("add", "link", link));
    chatting.joined(phone);
    chatting.write(ani, phone, "dari telepon baru");
    chatting.write(budi, budi.phone(), "selamat, telepon baru");
    chatting.write(budi, budi.device("B1"), "dari komputer Budi juga");
    chatting.write(ani, ani.device("A1"), "dan dari komputer Ani");
    return chatting.settle();
  }
}
