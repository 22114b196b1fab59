package org.tautan.engine.session;

import java.util.Arrays;
import java.util.Random;

/// Damages bytes in the ways that parsers stumble over.
final class Mutations {
  private Mutations() {}

  static byte[] of(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    int place = random.nextInt(bytes.length);
    switch (random.nextInt(6)) {
      case 0 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[place] = (byte) random.nextInt();
      case 2 -> bytes[place] = random.nextBoolean() ? 0 : (byte) 0xff;
      case 3 -> {
        return Arrays.copyOf(bytes, place);
      }
      case 4 -> {
        return without(bytes, place, Math.min(bytes.length, place + 1 + random.nextInt(8)));
      }
      default -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(8));
        System.arraycopy(
            bytes, place, longer, place + longer.length - bytes.length, bytes.length - place);
        return longer;
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
    System.arraycopy(bytes, to, shorter, from, bytes.length - to);
    return shorter;
  }
}
