package org.tautan.terminal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.MessageStatus;

class WordsTest {
  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle("org.tautan.terminal.words.messages", language.locale());
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(
        new TreeSet<>(bundle(Language.ENGLISH).keySet()),
        new TreeSet<>(bundle(Language.INDONESIAN).keySet()));
  }

  @Test
  void bothLanguagesNameTheSameThings() {
    ResourceBundle english = bundle(Language.ENGLISH);
    ResourceBundle indonesian = bundle(Language.INDONESIAN);
    for (String key : english.keySet()) {
      assertEquals(
          placeholders(english.getString(key)), placeholders(indonesian.getString(key)), key);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceIsAPatternWithoutPlainApostrophes(Language language) {
    ResourceBundle bundle = bundle(language);
    for (String key : bundle.keySet()) {
      assertFalse(bundle.getString(key).contains("'"), key);
      assertFalse(new MessageFormat(bundle.getString(key)).toPattern().isEmpty(), key);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTroubleSaysWhatToDo(Language language) {
    Words words = Words.of(language);
    for (Trouble trouble : Trouble.values()) {
      String text = words.text(Problem.of(trouble, "X", "Y"));
      assertTrue(text.endsWith(".") || text.contains(": ") || text.contains(". "), text);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyValueThatAScreenShowsHasWords(Language language) {
    Words words = Words.of(language);
    Stream.of(
            family("link-failed", LinkFailure.values()),
            family("connectivity", Connectivity.values()),
            family("line", Line.values()),
            family("ticks", MessageStatus.values()),
            family("message.placeholder", PlaceholderState.values()))
        .flatMap(List::stream)
        .forEach(key -> assertFalse(words.text(key, 1).isBlank(), key));
  }

  @Test
  void speaksIndonesianInTheWordsThatPeopleKnow() {
    Words words = Words.of(Language.INDONESIAN);

    assertEquals("Tautkan Perangkat", words.text("link.title"));
    assertEquals("Perangkat Tertaut", words.text("devices.title"));
    assertTrue(words.text("link.stay").contains("Tetap Masuk"));
    assertTrue(words.text("link.step-3").contains("Pindai kode QR"));
    assertTrue(words.text("link.this-linked").contains("Selesai"));
  }

  private static List<String> family(String family, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> family + "." + Words.code(value)).toList();
  }

  private static Set<String> placeholders(String pattern) {
    TreeSet<String> found = new TreeSet<>();
    Pattern.compile("\\{\\d+}")
        .matcher(pattern)
        .results()
        .forEach(match -> found.add(match.group()));
    return found;
  }
}
