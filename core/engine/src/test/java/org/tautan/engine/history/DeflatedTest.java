package org.tautan.engine.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeflatedTest {
  private static final int MANY = 100_000;

  @Test
  void givesBackWhatItTook() {
    Random random = new Random(1);
    for (int size : new int[] {0, 1, 100, 16 * 1024, MANY}) {
      byte[] plain = new byte[size];
      random.nextBytes(plain);
      byte[] back = Deflated.inflate(Deflated.of(plain), size).orElseThrow();
      assertArrayEquals(plain, back);
    }
  }

  @Test
  void writesNoMoreThanWasPromised() {
    byte[] bomb = Deflated.of(new byte[MANY]);
    assertTrue(bomb.length < MANY / 100);
    assertEquals(Optional.empty(), Deflated.inflate(bomb, MANY - 1));
    assertEquals(Optional.empty(), Deflated.inflate(bomb, 10));
  }

  @Test
  void refusesLessThanWasPromisedAndMoreAfterTheEnd() {
    byte[] deflated = Deflated.of(new byte[MANY]);
    assertEquals(Optional.empty(), Deflated.inflate(deflated, MANY + 1));
    byte[] cut = Arrays.copyOf(deflated, deflated.length - 2);
    assertEquals(Optional.empty(), Deflated.inflate(cut, MANY));
    byte[] longer = Arrays.copyOf(deflated, deflated.length + 1);
    assertEquals(Optional.empty(), Deflated.inflate(longer, MANY));
  }

  @Test
  void refusesWhatWasNeverDeflated() {
    byte[] noise = new byte[1_000];
    new Random(2).nextBytes(noise);
    noise[0] = 7;
    assertEquals(Optional.empty(), Deflated.inflate(noise, 5_000));
  }

  @Test
  void isReadByTheJdkAndReadsTheJdk() throws DataFormatException {
    for (byte[] plain : samples()) {
      assertArrayEquals(plain, inflatedByJdk(Deflated.of(plain), plain.length));
      for (int level = 0; level <= 9; level++) {
        byte[] jdk = deflatedByJdk(plain, level);
        assertArrayEquals(plain, Deflated.inflate(jdk, plain.length).orElseThrow());
      }
    }
  }

  /// Where the JDK reads something of that size, so do we, and nothing else.
  @Property(tries = 2_000)
  void agreesWithTheJdkOnDamage(@ForAll Random random) throws DataFormatException {
    List<byte[]> samples = samples();
    byte[] plain = samples.get(random.nextInt(samples.size()));
    byte[] damaged =
        deflatedByJdk(Arrays.copyOf(plain, Math.min(plain.length, 600)), 1 + random.nextInt(9));
    for (int i = 0; i <= random.nextInt(3); i++) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    Inflater inflater = new Inflater(true);
    inflater.setInput(damaged);
    byte[] out = new byte[20_000];
    int size = 0;
    boolean whole = false;
    try {
      size = inflater.inflate(out);
      whole = inflater.finished() && inflater.getRemaining() == 0;
    } catch (DataFormatException _) {
      // as it should be
    }
    inflater.end();
    Optional<byte[]> ours = Deflated.inflate(damaged, size);
    assertEquals(whole, ours.isPresent());
    ours.ifPresent(read -> assertArrayEquals(Arrays.copyOf(out, read.length), read));
  }

  private static List<byte[]> samples() {
    Random random = new Random(3);
    List<byte[]> samples = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      text.append("besok jam ").append(random.nextInt(24)).append(" di kampus, ya? ");
      text.append((char) ('a' + random.nextInt(26)));
    }
    samples.add(text.toString().getBytes(StandardCharsets.UTF_8));
    byte[] few = new byte[MANY];
    for (int i = 0; i < few.length; i++) {
      few[i] = (byte) (random.nextInt(7) * random.nextInt(40));
    }
    samples.add(few);
    byte[] noise = new byte[70_000];
    random.nextBytes(noise);
    samples.add(noise);
    samples.add(new byte[MANY]);
    samples.add("abcabcabc".getBytes(StandardCharsets.UTF_8));
    return samples;
  }

  private static byte[] deflatedByJdk(byte[] plain, int level) {
    Deflater deflater = new Deflater(level, true);
    deflater.setInput(plain);
    deflater.finish();
    byte[] out = new byte[plain.length + 1_000];
    int size = deflater.deflate(out);
    deflater.end();
    return Arrays.copyOf(out, size);
  }

  private static byte[] inflatedByJdk(byte[] deflated, int size) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(deflated);
    byte[] out = new byte[size + 1];
    int done = inflater.inflate(out);
    assertTrue(inflater.finished() || size == 0);
    inflater.end();
    return Arrays.copyOf(out, done);
  }
}
