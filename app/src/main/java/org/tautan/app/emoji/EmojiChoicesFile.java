package org.tautan.app.emoji;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tautan.app.settings.PropertiesFile;

/// Where [EmojiChoices] are kept: a properties file of this computer. What makes no sense in it
/// counts as not chosen; writing replaces it as a whole. One thread.
public final class EmojiChoicesFile {
  private static final Logger LOG = System.getLogger(EmojiChoicesFile.class.getName());
  private static final String RECENT = "recent";
  private static final String TONE = "tone.";
  private static final Pattern SPACE = Pattern.compile(" ");

  private final Optional<PropertiesFile> file;
  private final Properties known = new Properties();

  private EmojiChoicesFile(Optional<PropertiesFile> file) {
    this.file = file;
  }

  /// Reads the file, if it is there.
  public static EmojiChoicesFile at(Path file) {
    PropertiesFile kept = new PropertiesFile(file);
    EmojiChoicesFile opened = new EmojiChoicesFile(Optional.of(kept));
    try {
      kept.readInto(opened.known);
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
    tones.forEach((symbol, tone) -> known.setProperty(TONE + symbol, PropertiesFile.code(tone)));
    try {
      if (file.isPresent()) {
        file.get().replace(known, "Emoji chosen last, and skin tones");
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The chosen emoji could not be kept", e);
    }
  }

  /// Leaves nothing of it on the disk.
  void erase() {
    known.clear();
    try {
      if (file.isPresent()) {
        file.get().erase();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The emoji that were chosen last could not be erased", e);
    }
  }

  private static Optional<SkinTone> tone(String code) {
    for (SkinTone tone : SkinTone.values()) {
      if (PropertiesFile.code(tone).equals(code)) {
        return Optional.of(tone);
      }
    }
    LOG.log(Level.WARNING, "A skin tone makes no sense and is not used");
    return Optional.empty();
  }
}
