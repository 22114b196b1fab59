package org.tautan.app.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tautan.app.emoji.EmojiEntry.Toning;

/// All emoji with their names in English and Indonesian (Unicode CLDR), in Unicode's order.
/// Immutable.
public final class EmojiCatalog {
  private static final String FILE = "/emoji/emoji.tsv";
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int MOST_FOUND = 120;

  private final List<EmojiEntry> entries;

  private EmojiCatalog(List<EmojiEntry> entries) {
    this.entries = entries;
  }

  /// Reads the bundled list; takes some tens of milliseconds.
  public static EmojiCatalog bundled() {
    try (InputStream in =
            Objects.requireNonNull(EmojiCatalog.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new EmojiCatalog(
          lines.lines().filter(line -> !line.startsWith("#")).map(EmojiCatalog::entry).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /// Everything.
  public List<EmojiEntry> entries() {
    return entries;
  }

  /// Those of a category.
  public List<EmojiEntry> of(EmojiCategory category) {
    return entries.stream().filter(entry -> entry.category() == category).toList();
  }

  /// The entry of a symbol.
  public Optional<EmojiEntry> find(String symbol) {
    return entries.stream().filter(entry -> entry.symbol().equals(symbol)).findFirst();
  }

  /// Those that every word of a search fits, in either language, the best first.
  public List<EmojiEntry> search(String typed) {
    List<String> wanted =
        SPACES
            .splitAsStream(typed.strip().toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    ToIntFunction<EmojiEntry> worth =
        entry -> wanted.stream().mapToInt(entry::fits).reduce(Integer.MAX_VALUE, Math::min);
    return entries.stream()
        .map(entry -> new Hit(entry, worth.applyAsInt(entry)))
        .filter(hit -> hit.worth() > 0)
        .sorted(Comparator.comparingInt(Hit::worth).reversed())
        .limit(MOST_FOUND)
        .map(Hit::entry)
        .toList();
  }

  private record Hit(EmojiEntry entry, int worth) {}

  private static EmojiEntry entry(String line) {
    String[] columns = line.split("\t", -1);
    String symbol =
        Pattern.compile("-")
            .splitAsStream(columns[0])
            .map(point -> Character.toString(Integer.parseInt(point, 16)))
            .collect(Collectors.joining());
    return new EmojiEntry(
        symbol,
        EmojiCategory.valueOf(columns[1].toUpperCase(Locale.ROOT)),
        columns[2].equals("t") ? Toning.TONES : Toning.ONE_LOOK,
        EmojiNames.of(columns[3], columns[4]),
        EmojiNames.of(columns[5], columns[6]));
  }
}
