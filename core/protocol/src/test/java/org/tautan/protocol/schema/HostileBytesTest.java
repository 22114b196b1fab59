package org.tautan.protocol.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;

/// Every parser on bytes that somebody has broken: it gives a message or a [MalformedException],
/// nothing else, and allocates in proportion to what it was given.
class HostileBytesTest {
  private static final long ALLOCATED_PER_BYTE = 100;
  private static final long ALLOCATED_IN_ANY_CASE = 64 * 1024;

  @Provide
  Arbitrary<TopLevel<?>> messages() {
    return Arbitraries.of(TopLevel.ALL);
  }

  @Property(tries = 20_000)
  void brokenMessagesAreReadOrRefused(@ForAll("messages") TopLevel<?> message, @ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = message.encode(message.random(new RandomRecords(seed))).toByteArray();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bytes = broken(bytes, random);
    }
    readOrRefuse(message, Bytes.wrap(bytes));
  }

  @Property(tries = 20_000)
  void anyBytesAreReadOrRefused(@ForAll("messages") TopLevel<?> message, @ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    readOrRefuse(message, Bytes.wrap(bytes));
  }

  /// What was read can be written and read again, but for what this version does not know.
  static void readOrRefuse(TopLevel<?> message, Bytes bytes) {
    try {
      message.decode(bytes); // loads classes, which is not to be measured
      Object read = decodeFrugally(message, bytes);
      if (!read.toString().contains("Unknown")) {
        assertEquals(read, message.decode(message.encode(read)));
      }
    } catch (MalformedException refused) {
      assertFrugalRefusal(message, bytes);
      assertTrue(refused.getStackTrace().length == 0, "a refusal is cheap");
    }
  }

  private static void assertFrugalRefusal(TopLevel<?> message, Bytes bytes) {
    assertThrows(MalformedException.class, () -> decodeFrugally(message, bytes));
  }

  private static Object decodeFrugally(TopLevel<?> message, Bytes bytes) throws MalformedException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try {
      return message.decode(bytes);
    } finally {
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      long allowed = ALLOCATED_IN_ANY_CASE + ALLOCATED_PER_BYTE * bytes.size();
      assertTrue(allocated <= allowed, () -> allocated + " bytes for " + bytes.size());
    }
  }

  private static byte[] broken(byte[] bytes, Random random) {
    int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    byte[] changed = bytes.clone();
    switch (random.nextInt(5)) {
      case 0 -> changed = Arrays.copyOf(bytes, at);
      case 1 -> changed = inserted(bytes, at, new byte[] {(byte) random.nextInt()});
      case 2 -> changed = inserted(bytes, at, Arrays.copyOfRange(bytes, at, bytes.length));
      case 3 -> changed = inserted(bytes, at, new byte[] {-1, -1, -1, -1, 7});
      default -> {
        if (bytes.length > 0) {
          changed[at] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return changed;
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] more) {
    byte[] result = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, result, at, more.length);
    System.arraycopy(bytes, at, result, at + more.length, bytes.length - at);
    return result;
  }
}
