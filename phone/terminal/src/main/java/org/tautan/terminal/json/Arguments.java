package org.tautan.terminal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.OptionalInt;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MessageId;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;
import org.tautan.terminal.words.Words;

/// The arguments of one command, checked as they are taken out.
public final class Arguments {
  private final JsonObject body;

  Arguments(JsonObject body) {
    this.body = body;
  }

  /// A text that has to be there.
  public String text(String name) throws BadArgumentException {
    return optionalText(name).orElseThrow(() -> problem(Trouble.MISSING_ARGUMENT, name));
  }

  /// A text that may be missing.
  public Optional<String> optionalText(String name) throws BadArgumentException {
    JsonElement value = body.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw problem(Trouble.BAD_ARGUMENT, name);
    }
    return Optional.of(value.getAsString());
  }

  /// A whole number that may be missing.
  public OptionalInt optionalNumber(String name) throws BadArgumentException {
    JsonElement value = body.get(name);
    if (value == null || value.isJsonNull()) {
      return OptionalInt.empty();
    }
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
      throw problem(Trouble.BAD_ARGUMENT, name);
    }
    try {
      return OptionalInt.of(value.getAsBigDecimal().intValueExact());
    } catch (ArithmeticException | NumberFormatException _) {
      throw problem(Trouble.BAD_ARGUMENT, name);
    }
  }

  /// A value of an enum, written as its code.
  public <E extends Enum<E>> E choice(String name, Class<E> type) throws BadArgumentException {
    return find(name, text(name), type);
  }

  /// A value of an enum that may be missing.
  public <E extends Enum<E>> E choice(String name, E otherwise) throws BadArgumentException {
    Optional<String> code = optionalText(name);
    return code.isEmpty() ? otherwise : find(name, code.get(), otherwise.getDeclaringClass());
  }

  /// An account id, in its base32 form.
  public AccountId account(String name) throws BadArgumentException {
    try {
      return AccountId.parse(text(name));
    } catch (MalformedException _) {
      throw problem(Trouble.BAD_ARGUMENT, name);
    }
  }

  /// The number of a device.
  public DeviceId device(String name) throws BadArgumentException {
    int number = optionalNumber(name).orElseThrow(() -> problem(Trouble.MISSING_ARGUMENT, name));
    if (number < 0) {
      throw problem(Trouble.BAD_ARGUMENT, name);
    }
    return new DeviceId(number);
  }

  /// A message id, in hexadecimal digits.
  public MessageId message(String name) throws BadArgumentException {
    String hex = text(name);
    try {
      return new MessageId(Bytes.fromHex(hex));
    } catch (IllegalArgumentException _) {
      throw problem(Trouble.BAD_ARGUMENT, name);
    }
  }

  /// Says that an argument is not what it should be.
  public static BadArgumentException bad(String name) {
    return problem(Trouble.BAD_ARGUMENT, name);
  }

  private static <E extends Enum<E>> E find(String name, String code, Class<E> type)
      throws BadArgumentException {
    for (E value : type.getEnumConstants()) {
      if (Words.code(value).equals(code)) {
        return value;
      }
    }
    throw problem(Trouble.BAD_ARGUMENT, name);
  }

  private static BadArgumentException problem(Trouble trouble, String name) {
    return new BadArgumentException(Problem.of(trouble, name));
  }
}
