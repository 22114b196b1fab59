package org.tautan.demo.scene;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tautan.demo.process.Commands;
import org.tautan.demo.process.Device;
import org.tautan.demo.story.DeviationException;

/// What happens when processes die without warning.
final class Crashes {
  private final Stage stage;
  private final Chatting chatting;

  Crashes(Stage stage, Chatting chatting) {
    this.stage = stage;
    this.chatting = chatting;
  }

  String killPhones() throws InterruptedException {
    stage.ani().phone().kill();
    stage.budi().phone().kill();
    return "both phones killed (SIGKILL)";
  }

  /// Companions write to companions while no phone runs.
  String companionsAlone(int each) throws DeviationException, InterruptedException {
    for (int i = 1; i <= each; i++) {
      for (Person person : List.of(stage.ani(), stage.budi())) {
        for (Device device : person.companions().toList()) {
          chatting.write(person, device, "tanpa telepon " + i + " dari " + device.name());
        }
      }
    }
    return chatting.settle();
  }

  String phonesReturn() throws DeviationException, InterruptedException {
    for (Person person : List.of(stage.ani(), stage.budi())) {
      restart(person, person.phone(), stage.startPhone(person.phone().name()));
    }
    return chatting.settle();
  }

  /// A companion is killed while it sends.
  ///
  /// @param count how many messages it is told to send
  String killSender(int count) throws DeviationException, InterruptedException {
    Person ani = stage.ani();
    String called = stage.sender();
    Device sender = ani.device(called);
    Map<String, Integer> posted = post(ani, sender, "dari " + called + " yang mati", count);
    waitForAnswers(sender, posted, count / 3);
    sender.kill();
    Set<String> promised = answered(sender, posted);
    Device again = stage.startCompanion(called);
    restart(ani, sender, again);
    Set<String> kept = texts(ani, again);
    for (String text : promised) {
      if (!kept.contains(text)) {
        throw new DeviationException(called + " had taken “" + text + "” and has lost it");
      }
    }
    sendTheRest(ani, again, posted.keySet(), kept);
    return "killed after taking "
        + promised.size()
        + " of "
        + count
        + ", none lost; then "
        + chatting.settle();
  }

  /// The relay is killed while a companion sends.
  String killRelay(int count) throws DeviationException, InterruptedException {
    Person ani = stage.ani();
    Device sender = ani.device(stage.sender());
    Map<String, Integer> posted = post(ani, sender, "lewat relay yang mati", count);
    waitForAnswers(sender, posted, count / 3);
    stage.relay().kill();
    waitForAnswers(sender, posted, count);
    posted.keySet().forEach(chatting::written);
    stage.restartRelay();
    for (Person person : List.of(ani, stage.budi())) {
      for (Device device : person.devices()) {
        // what a computer does when it sees its network come back; else each waits for its turn
        device.tell(Commands.of("online"));
      }
    }
    return "killed while " + count + " were under way; then " + chatting.settle();
  }

  private Map<String, Integer> post(Person person, Device sender, String what, int count)
      throws DeviationException {
    Map<String, Integer> posted = new LinkedHashMap<>();
    for (int i = 1; i <= count; i++) {
      String text = what + " " + i;
      posted.put(text, sender.post(chatting.command(person, text)));
    }
    return posted;
  }

  private static void waitForAnswers(Device sender, Map<String, Integer> posted, int count)
      throws DeviationException, InterruptedException {
    sender.until(
        count + " messages taken",
        () -> answered(sender, posted).size() >= count ? Optional.of(count) : Optional.empty());
  }

  private static Set<String> answered(Device sender, Map<String, Integer> posted) {
    return posted.entrySet().stream()
        .filter(entry ->
            sender.answerSoFar(entry.getValue()).filter(line -> line.has("answer")).isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void sendTheRest(Person person, Device sender, Set<String> all, Set<String> kept)
      throws DeviationException, InterruptedException {
    for (String text : all) {
      if (kept.contains(text)) {
        chatting.written(text);
      } else {
        chatting.write(person, sender, text);
      }
    }
  }

  private Set<String> texts(Person person, Device device)
      throws DeviationException, InterruptedException {
    List<JsonObject> messages = device.texts(chatting.other(person).account());
    return messages.stream()
        .map(message -> Stage.text(message, "text"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static void restart(Person person, Device old, Device fresh)
      throws DeviationException, InterruptedException {
    old.close();
    fresh.ready();
    person.keep(fresh);
    Stage.online(fresh);
  }
}
