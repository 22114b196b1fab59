package org.tautan.demo.scene;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tautan.demo.process.Commands;
import org.tautan.demo.process.Device;
import org.tautan.demo.story.DeviationException;

/// Messages between two people, and the check that every device has each of them exactly once, all
/// in the same order.
final class Chatting {
  private final Stage stage;
  private final Set<String> written = new LinkedHashSet<>();
  private final Map<String, Integer> joinedAfter = new HashMap<>();

  Chatting(Stage stage) {
    this.stage = stage;
  }

  /// Everything written so far.
  int count() {
    return written.size();
  }

  /// Writes a message and waits until it is kept.
  void write(Person from, Device device, String text)
      throws DeviationException, InterruptedException {
    device.tell(command(from, text));
    written(text);
  }

  /// The command that writes it, to be posted by the caller.
  JsonObject command(Person from, String text) {
    return Commands.of("send", "chat", other(from).account(), "text", text);
  }

  /// Notes that a message was written by the caller's own doing.
  void written(String text) {
    written.add(text);
    stage.secret(text);
  }

  /// The one to whom a person writes.
  Person other(Person person) {
    return person.equals(stage.ani()) ? stage.budi() : stage.ani();
  }

  /// Every device of both writes some messages.
  String allDirections(int each) throws DeviationException, InterruptedException {
    for (int i = 1; i <= each; i++) {
      for (Person person : List.of(stage.ani(), stage.budi())) {
        for (Device device : person.devices()) {
          write(person, device, "pesan nomor " + i + " dari " + device.name());
        }
      }
    }
    return settle();
  }

  /// Notes that a device has joined: it must have what is written from now on, and may have what
  /// was written before.
  void joined(Device device) {
    joinedAfter.put(device.name(), written.size());
  }

  /// Waits until every device that runs has everything; then compares.
  ///
  /// @return what was checked
  String settle() throws DeviationException, InterruptedException {
    List<String> order = List.of();
    int devices = 0;
    for (Person person : List.of(stage.budi(), stage.ani())) {
      for (Device device : person.devices()) {
        List<String> seen = seen(person, device);
        order = order.isEmpty() ? seen : order;
        List<String> expected = order.stream().filter(new HashSet<>(seen)::contains).toList();
        if (!expected.equals(seen)) {
          throw new DeviationException(
              device.name() + " has another order " + difference(expected, seen));
        }
        devices++;
      }
    }
    return written.size() + " messages, each once and in one order on " + devices + " devices";
  }

  private Set<String> required(Device device) {
    return written.stream()
        .skip(joinedAfter.getOrDefault(device.name(), 0))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<String> seen(Person person, Device device)
      throws DeviationException, InterruptedException {
    Set<String> required = required(device);
    long end = System.nanoTime() + Device.PATIENCE.toNanos();
    while (true) {
      int mark = device.mark();
      List<String> texts =
          device.texts(other(person).account()).stream()
              .map(message -> Stage.text(message, "text"))
              .toList();
      Set<String> once = new HashSet<>(texts);
      if (once.size() != texts.size()) {
        throw new DeviationException(device.name() + " has a message twice");
      }
      if (once.containsAll(required)) {
        checkNothingElse(device, once);
        return texts;
      }
      Set<String> missing = new LinkedHashSet<>(required);
      missing.removeAll(once);
      String first = "“" + missing.iterator().next() + "” and " + (missing.size() - 1) + " more";
      if (System.nanoTime() > end) {
        throw new DeviationException(device.name() + " misses " + first);
      }
      device.await(Device.event("message"), mark, first);
    }
  }

  private void checkNothingElse(Device device, Set<String> texts) throws DeviationException {
    Set<String> strange = new TreeSet<>(texts);
    strange.removeAll(written);
    if (!strange.isEmpty()) {
      throw new DeviationException(device.name() + " has what nobody wrote: " + strange);
    }
  }

  private static String difference(List<String> one, List<String> other) {
    int at = 0;
    while (at < Math.min(one.size(), other.size()) && one.get(at).equals(other.get(at))) {
      at++;
    }
    return "from place " + (at + 1) + " on";
  }
}
