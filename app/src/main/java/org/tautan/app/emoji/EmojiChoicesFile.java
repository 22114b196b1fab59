package org.tautan.app.emoji;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where [EmojiChoices] are kept: a properties file of this computer. What makes no sense in it
/// counts as not chosen; writing replaces it as a whole. One thread.
public final class EmojiChoicesFile {
  private static final Logger LOG = System.getLogger(EmojiChoicesFile.class.getName());
  private static final String RECENT = "recent";
  private static final String TONE = "tone.";
  private static final Pattern SPACE = Pattern.compile(" ");

  private final Optional<Path> file;
  private final Properties known = new Properties();

  private EmojiChoicesFile(Optional<Path> file) {
    this.file = file;
  }

  /// Reads the file, if it is there.
  public static EmojiChoicesFile at(Path file) {
    EmojiChoicesFile opened = new EmojiChoicesFile(Optional.of(file));
    try (Reader in = Files.newBufferedReader(file)) {
      opened.known.load(in);
    } catch (NoSuchFileException _) {
      LOG.log(Level.DEBUG, "no emoji chosen yet");
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The emoji that were chosen last cannot be read", e);
    }
    return opened;
  }

  /// Keeps nothing over the end of the program.
  public static EmojiChoicesFile none() {
    return new EmojiChoicesFile(Optional.empty());
  }

  List<String> recent() {
    return SPACE
        .splitAsStream(known.getProperty(RECENT, ""))
        .filter(symbol -> !symbol.isEmpty())
        .toList();
  }

  Map<String, SkinTone> tones() {
    Map<String, SkinTone> tones = new TreeMap<>();
    for (String key : known.stringPropertyNames()) {
      if (key.startsWith(TONE)) {
        tone(known.getProperty(key))
            .ifPresent(tone -> tones.put(key.substring(TONE.length()), tone));
      }
    }
    return tones;
  }

  void keep(List<String> recent, Map<String, SkinTone> tones) {
    known.clear();
    known.setProperty(RECENT, recent.stream().collect(Collectors.joining(" ")));
    tones.forEach((symbol, tone) -> known.setProperty(TONE + symbol, code(tone)));
    try {
      if (file.isPresent()) {
        replace(file.get());
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The chosen emoji could not be kept", e);
    }
  }

  private void replace(Path place) throws IOException {
    StringWriter text = new StringWriter();
    known.store(text, "Emoji chosen last, and skin tones");
    Path next = place.resolveSibling(place.getFileName() + ".new");
    Files.writeString(next, text.toString(), StandardCharsets.UTF_8);
    try {
      Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(next, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Optional<SkinTone> tone(String code) {
    for (SkinTone tone : SkinTone.values()) {
      if (code(tone).equals(code)) {
        return Optional.of(tone);
      }
    }
    LOG.log(Level.WARNING, "A skin tone makes no sense and is not used");
    return Optional.empty();
  }

  private static String code(SkinTone tone) {
    return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
