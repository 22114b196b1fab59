package org.tautan.relay.identity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;

/// What the relay's owner holds: 32 random bytes that admit a new account. They are in a file of
/// the data directory as hexadecimal digits, so that the owner can copy them.
public final class SetUpToken implements AutoCloseable {
  private static final int SIZE = 32;

  private final Path file;
  private final SecretBytes secret;

  private SetUpToken(Path file, SecretBytes secret) {
    this.file = file;
    this.secret = secret;
  }

  /// Reads the token of this data directory, or makes it.
  public static SetUpToken in(Path data, RandomSource random) {
    PrivateFile file = new PrivateFile(data.resolve("set-up-token"));
    byte[] text =
        file.read()
            .orElseGet(() -> {
              byte[] made =
                  HexFormat.of().formatHex(random.bytes(SIZE)).getBytes(StandardCharsets.US_ASCII);
              file.write(made);
              return made;
            });
    byte[] token = HexFormat.of().parseHex(new String(text, StandardCharsets.US_ASCII).strip());
    if (token.length != SIZE) {
      throw new IllegalStateException(file.path() + " does not hold a set-up token");
    }
    return new SetUpToken(file.path(), SecretBytes.owning(token));
  }

  /// Where it is kept.
  public Path file() {
    return file;
  }

  /// The token itself; the caller closes this copy.
  public SecretBytes secret() {
    return secret.copy();
  }

  /// Whether somebody knows the token; takes the same time for every wrong one.
  public boolean matches(SecretBytes claimed) {
    return secret.equals(claimed);
  }

  @Override
  public void close() {
    secret.close();
  }
}
