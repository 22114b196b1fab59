package org.tautan.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What others wrote and the page brings along, byte for byte as it was taken over.
class VendoredModulesTest {
  private static final Pattern LINE =
      Pattern.compile("^\\| (\\S+\\.js) \\|.*\\| ([0-9a-f]{64}) \\|$", Pattern.MULTILINE);

  @Test
  void haveTheChecksumsThatWereWrittenDown() throws IOException, NoSuchAlgorithmException {
    List<MatchResult> lines =
        LINE.matcher(new String(read("vendor/README.md"), StandardCharsets.UTF_8))
            .results()
            .toList();
    assertFalse(lines.isEmpty());
    for (MatchResult line : lines) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(read("vendor/" + line.group(1)));
      assertEquals(line.group(2), HexFormat.of().formatHex(hash), line.group(1));
    }
  }

  @Test
  void areAllWrittenDown() throws IOException {
    String known = new String(read("vendor/README.md"), StandardCharsets.UTF_8);
    new String(read("files.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(name -> name.startsWith("vendor/"))
        .forEach(name ->
            assertTrue(known.contains("| " + name.substring("vendor/".length()) + " |"), name));
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = VendoredModulesTest.class.getResourceAsStream("web/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
