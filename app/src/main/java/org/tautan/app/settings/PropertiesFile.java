package org.tautan.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;

/// A properties file of this computer, replaced as a whole, with constants written in small
/// letters.
public record PropertiesFile(Path path) {
  private static final Logger LOG = System.getLogger(PropertiesFile.class.getName());

  /// Adds what stands in it, as far as it can be read; nothing, when it is not there.
  ///
  /// @throws IOException when it cannot be read
  /// @throws IllegalArgumentException when it makes no sense
  public void readInto(Properties known) throws IOException {
    try (Reader in = Files.newBufferedReader(path)) {
      known.load(in);
    } catch (NoSuchFileException _) {
      LOG.log(Level.DEBUG, "nothing kept yet");
    }
  }

  /// Writes something else in its place.
  ///
  /// @throws IOException when that is not possible; the file is as before
  public void replace(Properties content, String comment) throws IOException {
    StringWriter text = new StringWriter();
    content.store(text, comment);
    Path next = next();
    Files.writeString(next, text.toString(), StandardCharsets.UTF_8);
    try {
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Takes it away, with what a program that died while it wrote may have left beside it.
  ///
  /// @throws IOException when that is not possible
  public void erase() throws IOException {
    Files.deleteIfExists(next());
    Files.deleteIfExists(path);
  }

  private Path next() {
    return path.resolveSibling(path.getFileName() + ".new");
  }

  /// How a constant is written.
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
