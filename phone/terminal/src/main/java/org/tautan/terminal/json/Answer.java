package org.tautan.terminal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Words;

/// One JSON object on its way out: an answer, an error or an event. Built by one thread.
public final class Answer {
  private final JsonObject body = new JsonObject();

  private Answer() {}

  /// A plain object.
  static Answer empty() {
    return new Answer();
  }

  /// The answer of a command that worked.
  public static Answer named(String name) {
    return new Answer().with("answer", name);
  }

  /// An event.
  public static Answer event(String name) {
    return new Answer().with("event", name);
  }

  /// The answer of a command that did not work: a code for programs, a sentence for people.
  public static Answer error(Problem problem, Words words) {
    Answer error = new Answer().with("error", Words.code(problem.trouble()));
    if (!problem.arguments().isEmpty()) {
      JsonArray detail = new JsonArray();
      problem.arguments().forEach(argument -> detail.add(primitive(argument)));
      error.body.add("detail", detail);
    }
    return error.with("say", words.text(problem));
  }

  /// Adds a text.
  public Answer with(String name, String value) {
    body.addProperty(name, value);
    return this;
  }

  /// Adds a number.
  public Answer with(String name, long value) {
    body.addProperty(name, value);
    return this;
  }

  /// Adds a value of an enum, as its code.
  public Answer with(String name, Enum<?> value) {
    return with(name, Words.code(value));
  }

  /// Adds an object.
  public Answer with(String name, Answer value) {
    body.add(name, value.body);
    return this;
  }

  /// Adds a list of objects.
  public Answer with(String name, Collection<Answer> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(value.body));
    body.add(name, array);
    return this;
  }

  /// Adds the id that the command carried.
  Answer withId(JsonElement id) {
    body.add("id", id);
    return this;
  }

  /// The object itself.
  JsonObject body() {
    return body;
  }

  private static JsonPrimitive primitive(Object value) {
    return value instanceof Number number
        ? new JsonPrimitive(number)
        : new JsonPrimitive(String.valueOf(value));
  }
}
