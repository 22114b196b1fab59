package org.tautan.app.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.emoji.EmojiEntry.Toning;
import org.tautan.engine.model.SignIn;

class EmojiChoicesTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("emoji.properties");
  }

  @Test
  void areKeptOverARestart() {
    EmojiChoices choices = open();
    choices.chosen("👍");
    choices.chosen("❤️");
    choices.wanted("👍", SkinTone.MEDIUM_DARK);
    choices.wanted("👋", SkinTone.LIGHT);
    choices.wanted("👋", SkinTone.DEFAULT);

    EmojiChoices again = open();
    assertEquals(List.of("❤️", "👍"), again.recent());
    assertEquals(SkinTone.MEDIUM_DARK, again.tone("👍"));
    assertEquals(SkinTone.DEFAULT, again.tone("👋"));
  }

  @Test
  void ignoreWhatMakesNoSenseInTheFile() throws IOException {
    Files.writeString(file, "recent=👍  👍 🍚\ntone.👍=purple\ntone.👋=dark\n");

    EmojiChoices choices = open();
    assertEquals(List.of("👍", "🍚"), choices.recent());
    assertEquals(SkinTone.DEFAULT, choices.tone("👍"));
    assertEquals(SkinTone.DARK, choices.tone("👋"));
  }

  @Test
  void beginEmptyWhereTheFileIsNone() throws IOException {
    Files.writeString(file, "recent=\\u12\n");
    assertEquals(List.of(), open().recent());
  }

  @Test
  void areTheNewestOnlyHoweverManyStandInTheFile() throws IOException {
    List<String> symbols =
        EmojiCatalog.bundled().entries().stream().map(EmojiEntry::symbol).limit(30).toList();
    Files.writeString(file, "recent=" + String.join(" ", symbols) + "\n");

    EmojiChoices choices = open();
    assertEquals(symbols.subList(0, 27), choices.recent());
    choices.chosen("👍");
    assertEquals(27, choices.recent().size());
    assertEquals("👍", choices.recent().getFirst());
  }

  @Test
  void beginEmptyWhereTheFileCannotBeRead() throws IOException {
    Files.createDirectory(file);

    EmojiChoices choices = open();
    choices.chosen("👍");
    assertEquals(List.of("👍"), choices.recent());
  }

  @Test
  void ofWhoDoesNotStaySignedInAreNeverOnTheDisk() {
    EmojiChoices choices = new EmojiChoices(EmojiChoicesFile.at(file));
    choices.begin(SignIn.UNTIL_CLOSED);
    choices.chosen("👍");
    choices.wanted("👍", SkinTone.DARK);
    choices.begin(SignIn.UNTIL_CLOSED);

    assertEquals(List.of("👍"), choices.recent());
    assertEquals(SkinTone.DARK, choices.tone("👍"));
    assertFalse(Files.exists(file));
  }

  @Test
  void goWithTheAccount() throws IOException {
    EmojiChoices choices = open();
    choices.chosen("👍");
    choices.wanted("👍", SkinTone.DARK);
    Path next = Files.createFile(folder.resolve("emoji.properties.new"));
    choices.forget();

    assertEquals(List.of(), choices.recent());
    assertEquals(SkinTone.DEFAULT, choices.tone("👍"));
    assertFalse(Files.exists(file));
    assertFalse(Files.exists(next));
    choices.begin(SignIn.STAY);
    assertEquals(List.of(), choices.recent());
  }

  @Test
  void areReadOnceHoweverOftenAScreenIsMade() {
    EmojiChoices choices = open();
    choices.chosen("👍");
    choices.begin(SignIn.STAY);
    assertEquals(List.of("👍"), choices.recent());
  }

  @Test
  void everyToneOfEveryEmojiHasAPicture() {
    List<EmojiEntry> toned =
        EmojiCatalog.bundled().entries().stream()
            .filter(entry -> entry.toning() == Toning.TONES)
            .toList();
    assertEquals(316, toned.size());
    for (EmojiEntry entry : toned) {
      for (SkinTone tone : SkinTone.values()) {
        assertTrue(EmojiImages.isThere(entry.in(tone)), () -> entry.symbol() + " " + tone);
      }
    }
  }

  @Test
  void anEmojiWithoutTonesStaysAsItIs() {
    EmojiEntry rice = EmojiCatalog.bundled().find("🍚").orElseThrow();
    assertEquals("🍚", rice.in(SkinTone.DARK));
    EmojiEntry thumb = EmojiCatalog.bundled().find("👍").orElseThrow();
    assertEquals("👍🏿", thumb.in(SkinTone.DARK));
  }

  private EmojiChoices open() {
    EmojiChoices choices = new EmojiChoices(EmojiChoicesFile.at(file));
    choices.begin(SignIn.STAY);
    return choices;
  }
}
