package org.tautan.app.avatar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tautan.protocol.AccountId;

class InitialsTest {
  @ParameterizedTest
  @CsvSource({
    "Budi,B",
    "budi santoso,BS",
    "Siti Rahma Wijaya,SW",
    "  Dr. Zoë  Ångström ,DÅ",
    "ömer,Ö",
    "ßeta,ß",
    "(Pak) RT,PR",
    "3 Musketeers,3M",
    "אבי כהן,אכ",
    "Ивана Петровић,ИП",
  })
  void takesTheFirstLettersOfTheFirstAndLastWord(String name, String letters) {
    assertEquals(new Initials.Letters(letters), Initials.of(name));
  }

  @ParameterizedTest
  @CsvSource({"محمد العربي,م", "李 明,李", "김 철수,김"})
  void takesOneLetterWhereLettersJoinOrStandForSyllables(String name, String letter) {
    assertEquals(new Initials.Letters(letter), Initials.of(name));
  }

  @Test
  void takesAnEmojiWhole() {
    assertEquals(new Initials.Picture("👩‍👩‍👧"), Initials.of("👩‍👩‍👧 Keluarga"));
    assertEquals(new Initials.Picture("🇮🇩"), Initials.of("🇮🇩"));
  }

  @Test
  void leavesAnEmojiBehindLettersOut() {
    assertEquals(new Initials.Letters("A"), Initials.of("Anna 🙂"));
  }

  @Test
  void neverTakesACharacterThatOnlySetsADirection() {
    assertEquals(new Initials.Letters("AB"), Initials.of("\u202Eanna \u2067budi"));
  }

  @Test
  void keepsALetterWithItsMarks() {
    assertEquals(new Initials.Letters("A\u030A"), Initials.of("a\u030Asa"));
  }

  @Test
  void findsNothingInANameWithoutLetters() {
    assertEquals(new Initials.None(), Initials.of("…  -"));
    assertEquals(new Initials.None(), Initials.of(""));
  }

  @Test
  void givesAnAccountTheSameColourAlways() throws Exception {
    AccountId account = AccountId.parse("AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA");
    assertEquals(0, Avatar.colour(account));
    assertEquals(7, Avatar.colour(AccountId.parse("77777777777777777777777777777777")));
  }
}
