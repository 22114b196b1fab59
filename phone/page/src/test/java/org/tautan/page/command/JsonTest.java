package org.tautan.page.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.engine.model.MessageStatus;

/// What the page is told is JSON, whatever people write.
class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"", "\\", "\n\t\r\u0000\u001f", "</script>", "🙂 \u2028 ü", "\\u0041"})
  void carriesEveryText(String text) {
    String json = Json.object().with(text, text).toString();
    assertEquals(text, JsonParser.parseString(json).getAsJsonObject().get(text).getAsString());
  }

  @Test
  void writesNumbersConstantsAndWhatIsInside() {
    Json inner = Json.object().with("status", MessageStatus.RECEIVED);
    assertEquals(
        "{\"n\":-3,\"all\":[{\"status\":\"received\"},{\"status\":\"received\"}],\"at\":7}",
        Json.object()
            .with("n", -3)
            .with("all", List.of(inner, inner))
            .with("at", OptionalLong.of(7))
            .with("never", OptionalLong.empty())
            .toString());
  }
}
