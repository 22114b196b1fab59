package org.tautan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.protocol.MalformedException.Reason;

class Base32Test {
  /// RFC 4648 §10, without padding.
  @ParameterizedTest
  @CsvSource({
    "'',''",
    "66,MY",
    "666f,MZXQ",
    "666f6f,MZXW6",
    "666f6f62,MZXW6YQ",
    "666f6f6261,MZXW6YTB",
    "666f6f626172,MZXW6YTBOI"
  })
  void agreesWithTheStandard(String hex, String text) throws MalformedException {
    assertEquals(text, Base32.encode(Bytes.fromHex(hex)));
    assertEquals(Bytes.fromHex(hex), Base32.decode(text));
  }

  @Property
  void readsWhatItWritesInEitherCase(@ForAll byte[] bytes) throws MalformedException {
    String text = Base32.encode(Bytes.copyOf(bytes));
    assertEquals(Bytes.copyOf(bytes), Base32.decode(text));
    assertEquals(Bytes.copyOf(bytes), Base32.decode(text.toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M",
        "A",
        "AAA",
        "AAAAAA",
        "MZX",
        "MZXW6Y",
        "MZ",
        "MZXR",
        "MY======",
        "M0",
        "M1",
        "M8",
        "Mé",
        "M "
      })
  void refuses(String text) {
    Refused.because(Reason.WRONG_TEXT, () -> Base32.decode(text));
  }
}
