package org.tautan.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.Refused;

class Utf8Test {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "bf",
        "c0",
        "c080",
        "c1bf",
        "c2",
        "c241",
        "e08080",
        "e09fbf",
        "e0a0",
        "eda080",
        "edbfbf",
        "f0808080",
        "f08fbfbf",
        "f4908080",
        "f5808080",
        "f8",
        "fe",
        "ff",
        "e28228"
      })
  void refuses(String hex) {
    Refused.because(Reason.NOT_UTF8, () -> Utf8.decode(Bytes.fromHex(hex)));
  }

  @Property
  void readsWhatItWrites(@ForAll @StringLength(max = 50) String text) throws MalformedException {
    Bytes encoded = Utf8.encode(text);
    assertEquals(new String(encoded.toByteArray(), StandardCharsets.UTF_8), Utf8.decode(encoded));
  }

  @Property(tries = 5000)
  void saysTheSameAsTheJdkInItsStrictMode(@ForAll Random random) {
    byte[] bytes = "aé€😀z".repeat(2).getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    assertEquals(jdk(bytes), ours(bytes));
  }

  private static Optional<String> ours(byte[] bytes) {
    try {
      return Optional.of(Utf8.decode(Bytes.copyOf(bytes)));
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> jdk(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
