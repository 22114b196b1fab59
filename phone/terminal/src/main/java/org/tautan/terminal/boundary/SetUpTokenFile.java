package org.tautan.terminal.boundary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.WireSecret;

/// The file in which a relay keeps its set-up token: 32 bytes as hexadecimal digits. Whoever can
/// read it may let new accounts in.
public final class SetUpTokenFile {
  private static final int SIZE = 32;

  private SetUpTokenFile() {}

  /// The token; empty when the file holds none or may not be read.
  public static Optional<WireSecret> read(Path file) {
    try {
      String digits = Files.readString(file, StandardCharsets.US_ASCII).strip();
      Bytes token = Bytes.fromHex(digits);
      return token.size() == SIZE ? Optional.of(WireSecret.copyOf(token)) : Optional.empty();
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
