package org.tautan.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tautan.app.text.LineOfText.Part;

class LineOfTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "'Halo, Budi! 12' = 'Halo, Budi! 12'",
        "'שלום, מה?' = 'שלום, מה?'",
        "'שלום, Budi!' = '!|Budi|שלום, '",
        "'Budi, שלום!' = 'Budi, |שלום|!'",
        "'שלום, مرحبا!' = 'مرحبا!|שלום, '",
        "'שלום 12, 30 Budi' = 'Budi| |30|, |12|שלום '",
        "'a שלום 😀 مرحبا.' = 'a |مرحبا| |😀|שלום |.'",
        "'שלום (Budi) מה' = ') מה|Budi|שלום ('",
        "'שלום 😀 Budi' = 'Budi| |😀|שלום '",
      })
  void standsInTheOrderOfTheUnicodeAlgorithm(String written, String seen) {
    LineOfText line = LineOfText.of(written, _ -> true);
    List<String> sources = line.parts().stream().map(Part::piece).map(Piece::source).toList();

    assertEquals(written, String.join("", sources));
    assertEquals(seen, line.fromLeftToRight(sources).stream().collect(Collectors.joining("|")));
  }

  @Test
  void ordersWhatThereIsRoomFor() {
    LineOfText line = LineOfText.of("שלום Budi مرحبا", _ -> true);
    assertEquals(List.of("second", "first"), line.fromLeftToRight(List.of("first", "second")));
  }

  @Test
  void signsThatRunFromRightToLeftAreGivenAsTheyLook() {
    LineOfText line = LineOfText.of("שלום Budi (:", _ -> true);
    assertEquals(List.of("שלום ", "Budi", ":) "), line.parts().stream().map(Part::text).toList());
    assertEquals(
        List.of("Budi ", "שלום", " (:"),
        LineOfText.of("Budi שלום (:", _ -> true).parts().stream().map(Part::text).toList());
  }
}
