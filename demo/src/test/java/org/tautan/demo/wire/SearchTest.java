package org.tautan.demo.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static final Needle NEEDLE = new Needle("halo Budi");

  @Test
  void findsEveryFormInWhichATextCouldStand() {
    byte[] utf8 = NEEDLE.text().getBytes(StandardCharsets.UTF_8);

    assertTrue(NEEDLE.isIn(("…" + NEEDLE.text() + "…").getBytes(StandardCharsets.UTF_8)));
    assertTrue(NEEDLE.isIn(NEEDLE.text().getBytes(StandardCharsets.UTF_16LE)));
    assertTrue(NEEDLE.isIn(NEEDLE.text().getBytes(StandardCharsets.UTF_16BE)));
    assertTrue(NEEDLE.isIn(Base64.getEncoder().encode(utf8)));
    assertTrue(NEEDLE.isIn(HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void doesNotFindWhatIsNotThere() {
    assertFalse(NEEDLE.isIn("halo Bud".getBytes(StandardCharsets.UTF_8)));
    assertFalse(NEEDLE.isIn(new byte[0]));
  }

  @Test
  void saysInWhichFileSomethingStands(@TempDir Path directory) throws IOException {
    Files.createDirectory(directory.resolve("deep"));
    Files.writeString(directory.resolve("deep").resolve("log"), "x halo Budi x");
    Files.writeString(directory.resolve("other"), "nothing");
    Search search = new Search(List.of(NEEDLE));

    search.throughFiles(directory);

    assertEquals(List.of("“halo Budi” in " + Path.of("deep", "log")), search.found());
    assertEquals(20, search.bytes());
  }
}
