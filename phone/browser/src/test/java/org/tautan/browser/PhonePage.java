package org.tautan.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.tautan.testkit.world.TestWorld;

/// A phone's browser with the engine in it, asked by a test while a [TestWorld] goes on around it.
final class PhonePage implements AutoCloseable {
  private final TestWorld world;
  private final Chromium chromium;
  private final BrowserTab tab;
  private int questions;

  private PhonePage(TestWorld world, Chromium chromium, BrowserTab tab) {
    this.world = world;
    this.chromium = chromium;
    this.tab = tab;
  }

  /// Starts the browser; a folder that one has used before goes on.
  static PhonePage start(TestWorld world, Path folder, String url)
      throws IOException, InterruptedException {
    Chromium chromium = Chromium.start(folder);
    BrowserTab tab = chromium.open(url);
    tab.await("window.events");
    return new PhonePage(world, chromium, tab);
  }

  /// What the page is told when it asks.
  JsonElement ask(String name, String... values) {
    JsonArray given = new JsonArray();
    for (String value : values) {
      given.add(value);
    }
    int question = ++questions;
    tab.evaluate("question(" + question + "," + new JsonPrimitive(name) + "," + given + ")");
    world.until(() -> tab.evaluate("answers[" + question + "] !== undefined").getAsBoolean());
    JsonElement answer = tab.evaluate("answers[" + question + "]");
    if (answer instanceof JsonObject object && object.has("failure")) {
      throw new AssertionError(name + ": " + answer);
    }
    return answer;
  }

  /// The `outcome` of what was asked.
  String outcome(String name, String... values) {
    return ask(name, values).getAsJsonObject().get("outcome").getAsString();
  }

  /// Waits for an event.
  JsonObject event(String name) {
    String found = "events.find(e => e.event === '" + name + "')";
    world.until(() -> tab.evaluate("!!" + found).getAsBoolean());
    return tab.evaluate(found).getAsJsonObject();
  }

  /// Waits until all that waited at the relay has come, and all that waits here has gone.
  void awaitCaughtUp() {
    await(() -> {
      JsonObject now = ask("connectivity").getAsJsonObject();
      return now.get("state").getAsString().equals("online") && now.get("waiting").getAsInt() == 0;
    });
  }

  /// The texts of a chat, oldest first.
  List<String> texts(String chat) {
    return StreamSupport.stream(ask("page", chat, "", "1000").getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(message -> message.get("kind").getAsString().equals("text"))
        .map(message -> message.get("text").getAsString())
        .toList()
        .reversed();
  }

  void await(BooleanSupplier condition) {
    world.until(condition);
  }

  /// Loads the page anew, as a person does.
  void reload() throws InterruptedException {
    tab.evaluate("window.events = undefined; 1");
    tab.navigate(tab.evaluate("location.href").getAsString());
    tab.await("window.events");
  }

  /// Runs JavaScript in the page, as whoever has the browser in hand.
  JsonElement evaluate(String script) {
    return tab.evaluate(script);
  }

  /// Ends the browser as a power cut would.
  void kill() throws InterruptedException {
    chromium.kill();
  }

  @Override
  public void close() throws InterruptedException {
    chromium.close();
  }
}
