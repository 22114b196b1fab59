package org.tautan.page.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Writes one JSON object (RFC 8259). Enums become `lower-case-codes`.
final class Json {
  private final Map<String, String> members = new LinkedHashMap<>();

  static Json object() {
    return new Json();
  }

  Json with(String name, String text) {
    return raw(name, quoted(text));
  }

  Json with(String name, long number) {
    return raw(name, Long.toString(number));
  }

  Json with(String name, Enum<?> constant) {
    return with(name, code(constant));
  }

  Json with(String name, Collection<Json> objects) {
    return raw(name, array(objects));
  }

  Json with(String name, Json object) {
    return raw(name, object.toString());
  }

  Json with(String name, Optional<Json> object) {
    object.ifPresent(present -> with(name, present));
    return this;
  }

  Json with(String name, OptionalLong number) {
    number.ifPresent(present -> with(name, present));
    return this;
  }

  private Json raw(String name, String json) {
    members.put(name, json);
    return this;
  }

  static String array(Collection<Json> objects) {
    StringBuilder out = new StringBuilder("[");
    for (Json object : objects) {
      out.append(out.length() > 1 ? "," : "").append(object);
    }
    return out.append(']').toString();
  }

  static String code(Enum<?> constant) {
    StringBuilder out = new StringBuilder();
    for (char c : constant.name().toCharArray()) {
      out.append(c == '_' ? '-' : Character.toLowerCase(c));
    }
    return out.toString();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(c < 16 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("{");
    members.forEach((name, value) ->
        out.append(out.length() > 1 ? "," : "").append(quoted(name)).append(':').append(value));
    return out.append('}').toString();
  }
}
