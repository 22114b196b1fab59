package org.tautan.app.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.port.StoreException;

/// The sentences of all features, as files.
class WordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/tautan/app");
  private static final Path SOURCES = Path.of("src/main/java/org/tautan/app");
  private static final Pattern USED = Pattern.compile("\\btext\\(\\s*\"([a-z]+\\.[a-z0-9.-]+)\"");
  private static final Pattern MENTIONED = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]+)\"");

  @Test
  void everySentenceIsThereInBothLanguages() throws IOException {
    for (Path feature : features()) {
      assertEquals(
          sentences(feature, "en").keySet(), sentences(feature, "id").keySet(), feature.toString());
    }
  }

  @Test
  void everySentenceTakesTheSameArgumentsInBothLanguages() throws IOException {
    for (Path feature : features()) {
      Map<String, String> english = sentences(feature, "en");
      Map<String, String> indonesian = sentences(feature, "id");
      english.forEach((key, sentence) ->
          assertEquals(
              new MessageFormat(sentence, Locale.ROOT).getFormatsByArgumentIndex().length,
              new MessageFormat(indonesian.get(key), Locale.ROOT)
                  .getFormatsByArgumentIndex()
                  .length,
              key));
    }
  }

  @Test
  void noSentenceHasAnApostropheThatMessageFormatWouldEat() throws IOException {
    for (Path feature : features()) {
      for (String language : List.of("en", "id")) {
        sentences(feature, language)
            .forEach((key, sentence) -> assertFalse(sentence.contains("'"), key));
      }
    }
  }

  @Test
  void everyKeyThatTheCodeNamesIsThere() throws IOException {
    Set<String> known = new TreeSet<>();
    for (Path feature : features()) {
      known.addAll(sentences(feature, "en").keySet());
    }
    Set<String> missing = new TreeSet<>();
    for (String source : sources()) {
      Matcher used = USED.matcher(source);
      while (used.find()) {
        String key = used.group(1);
        boolean family = known.stream().anyMatch(one -> one.startsWith(key));
        if (!family) {
          missing.add(key);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void noSentenceIsThereThatNobodySays() throws IOException {
    Set<String> mentioned = new TreeSet<>();
    for (String source : sources()) {
      Matcher mention = MENTIONED.matcher(source);
      while (mention.find()) {
        mentioned.add(mention.group(1));
      }
    }
    Set<String> unsaid = new TreeSet<>();
    for (Path feature : features()) {
      unsaid.addAll(sentences(feature, "en").keySet());
    }
    unsaid.removeIf(key ->
        mentioned.stream()
            .anyMatch(one -> key.equals(one) || key.startsWith(one + ".") || isNumbered(key, one)));
    // a page of the rail is named after its enum
    unsaid.removeIf(key -> key.startsWith("home."));
    assertEquals(Set.of(), unsaid);
  }

  @Test
  void everyFailureHasItsSentence() {
    for (Language language : Language.values()) {
      Words words = Words.of(language);
      for (LinkFailure failure : LinkFailure.values()) {
        assertTrue(words.text("link.failed", failure).length() > 10);
      }
      for (StoreException.Reason reason : StoreException.Reason.values()) {
        assertTrue(words.text("shell.trouble", reason).length() > 10);
      }
    }
  }

  private static boolean isNumbered(String key, String mention) {
    return mention.endsWith("-") && key.startsWith(mention);
  }

  private static List<Path> features() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.endsWith("words_en.properties"))
          .map(Path::getParent)
          .toList();
    }
  }

  private static Map<String, String> sentences(Path feature, String language) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        Files.newBufferedReader(feature.resolve("words_" + language + ".properties"))) {
      properties.load(in);
    }
    Map<String, String> sentences = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(key -> sentences.put(key, properties.getProperty(key)));
    return sentences;
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> texts = new ArrayList<>();
      for (Path file : found) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }
}
