package org.tautan.protocol.schema;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.WireSecret;

/// Random values of any of the protocol's records, by reflection: what a constructor refuses is
/// drawn again.
final class RandomRecords {
  private static final int DRAWS = 1000;
  private static final int MOST_REPETITIONS = 3;

  private final Random random;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  <T> T next(Class<T> type) {
    return type.cast(next(type, ""));
  }

  private Object next(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class
          ? (random.nextInt(3) == 0 ? Optional.empty() : Optional.of(next(element, name)))
          : Stream.generate(() -> next(element, name))
              .limit(random.nextInt(MOST_REPETITIONS + 1))
              .toList();
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Bytes.class) {
      return bytes(size(name));
    }
    if (plain == WireSecret.class) {
      return WireSecret.copyOf(bytes(name.equals("contactKey") || name.equals("invite") ? 16 : 32));
    }
    if (plain == String.class) {
      return text();
    }
    if (plain == boolean.class) {
      return random.nextBoolean();
    }
    if (plain == long.class) {
      return natural(Long.MAX_VALUE);
    }
    if (plain == int.class || plain == Integer.class) {
      return (int) natural(Integer.MAX_VALUE);
    }
    if (plain.isEnum()) {
      return pick(Arrays.asList(plain.getEnumConstants()));
    }
    return plain.isSealed() ? subtype(plain, name) : record(plain);
  }

  private Object subtype(Class<?> sealed, String name) {
    List<Class<?>> known =
        Stream.of(sealed.getPermittedSubclasses())
            .filter(subtype -> !subtype.getSimpleName().startsWith("Unknown"))
            .toList();
    return next(pick(known), name);
  }

  private Object record(Class<?> type) {
    for (int i = 0; i < DRAWS; i++) {
      Optional<Object> drawn = draw(type);
      if (drawn.isPresent()) {
        return drawn.get();
      }
    }
    throw new AssertionError("no value of " + type);
  }

  private Optional<Object> draw(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          components[i].getName().equals("bytes")
              ? sized(type)
              : next(components[i].getGenericType(), components[i].getName());
    }
    try {
      Class<?>[] types =
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return Optional.of(type.getDeclaredConstructor(types).newInstance(values));
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new AssertionError(refused);
    } catch (ReflectiveOperationException broken) {
      throw new LinkageError(broken.toString(), broken);
    }
  }

  /// The bytes of an id or key, which says its size and, perhaps, its type byte.
  private Bytes sized(Class<?> type) {
    try {
      Bytes bytes = bytes(type.getField("SIZE").getInt(null));
      boolean isTyped = Stream.of(type.getFields()).anyMatch(f -> f.getName().equals("TYPE"));
      return isTyped
          ? Bytes.concat(
              Bytes.copyOf(new byte[] {type.getField("TYPE").getByte(null)}),
              bytes.slice(1, bytes.size()))
          : bytes;
    } catch (ReflectiveOperationException broken) {
      throw new LinkageError(broken.toString(), broken);
    }
  }

  private int size(String name) {
    return switch (name) {
      case "nonceHash" -> 32;
      case "nonce" -> 16;
      default -> random.nextInt(100);
    };
  }

  private Bytes bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.copyOf(bytes);
  }

  /// Small ones often, because that is where ranges end.
  private long natural(long max) {
    return switch (random.nextInt(5)) {
      case 0 -> random.nextInt(3);
      case 1 -> random.nextInt(1000);
      case 2 -> random.nextInt(20_000);
      case 3 -> max - random.nextInt(2);
      default -> (random.nextLong() >>> 1) & max;
    };
  }

  private String text() {
    int[] points =
        random
            .ints(random.nextInt(20), 1, Character.MAX_CODE_POINT + 1)
            .filter(point -> point < 0xd800 || point > 0xdfff)
            .map(point -> random.nextBoolean() ? point % 0x80 : point)
            .toArray();
    return new String(points, 0, points.length);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
