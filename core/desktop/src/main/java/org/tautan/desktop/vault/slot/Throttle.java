package org.tautan.desktop.vault.slot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.tautan.desktop.vault.slot.KeyFileException.Reason;
import org.tautan.engine.port.Clock;

/// Makes guessing at the window slow: after each wrong passphrase in a row the next attempt waits
/// twice as long, from one second to one minute. What it remembers lies in a file, so that a new
/// start does not shorten the wait. Somebody who can write the files guesses elsewhere; against
/// that stands the price of Argon2id.
///
/// Setting the clock back does not shorten the wait, and lengthens it by no more than a minute.
final class Throttle {
  private static final long FIRST = 1_000;
  private static final long LONGEST = 60_000;
  private static final int SIZE = 2 * Long.BYTES;

  private final Clock clock;
  private final Path file;

  /// @param file where it remembers; there only after a wrong attempt
  Throttle(Clock clock, Path file) {
    this.clock = clock;
    this.file = file;
  }

  /// How long until the next attempt; 0 when it may be made now.
  long remaining() {
    Waiting waiting = read();
    long now = clock.millis();
    if (now < waiting.since()) {
      write(new Waiting(waiting.millis(), now));
      return waiting.millis();
    }
    return Math.max(0, waiting.since() + waiting.millis() - now);
  }

  /// An attempt was wrong.
  void wrong() {
    long last = read().millis();
    write(new Waiting(last == 0 ? FIRST : Math.min(LONGEST, 2 * last), clock.millis()));
  }

  /// An attempt was right.
  void right() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new KeyFileException(Reason.IO, "forgetting wrong attempts", e);
    }
  }

  private Waiting read() {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return bytes.remaining() == SIZE
          ? new Waiting(Math.clamp(bytes.getLong(), 0, LONGEST), bytes.getLong())
          : Waiting.NONE;
    } catch (NoSuchFileException e) {
      return Waiting.NONE;
    } catch (IOException e) {
      throw new KeyFileException(Reason.IO, "reading wrong attempts", e);
    }
  }

  private void write(Waiting waiting) {
    try {
      Files.write(
          file,
          ByteBuffer.allocate(SIZE).putLong(waiting.millis()).putLong(waiting.since()).array());
    } catch (IOException e) {
      throw new KeyFileException(Reason.IO, "remembering a wrong attempt", e);
    }
  }

  private record Waiting(long millis, long since) {
    static final Waiting NONE = new Waiting(0, 0);
  }
}
