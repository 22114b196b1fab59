package org.tautan.demo.process;

import com.google.gson.JsonObject;

/// Commands of the bot mode.
public final class Commands {
  private Commands() {}

  /// A command.
  ///
  /// @param arguments names and texts, in turn
  public static JsonObject of(String name, String... arguments) {
    JsonObject command = new JsonObject();
    command.addProperty("command", name);
    for (int i = 0; i < arguments.length; i += 2) {
      command.addProperty(arguments[i], arguments[i + 1]);
    }
    return command;
  }
}
