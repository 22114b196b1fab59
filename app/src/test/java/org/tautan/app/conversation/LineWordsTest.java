package org.tautan.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.MessageBody;

class LineWordsTest {
  @ParameterizedTest
  @EnumSource
  void everyLineHasASentenceForOthersAndForOneself(Line line) {
    for (Language language : Language.values()) {
      MessageBody.Note note = new MessageBody.Note(line, 3);
      String others = new LineWords(Words.of(language), false).text(note, "Budi");
      String own = new LineWords(Words.of(language), true).text(note, "Budi");
      assertTrue(others.length() > 15, others);
      assertTrue(own.length() > 15, own);
      assertFalse(own.contains("Budi"), own);
    }
  }

  @Test
  void countsLostMessages() {
    LineWords english = new LineWords(Words.of(Language.ENGLISH), false);

    assertEquals(
        "One message was lost, because too many waited at the relay.",
        english.text(new MessageBody.Note(Line.MESSAGES_DROPPED, 1), "Budi"));
    assertEquals(
        "1,200 messages were lost, because too many waited at the relay.",
        english.text(new MessageBody.Note(Line.MESSAGES_DROPPED, 1200), "Budi"));
  }
}
