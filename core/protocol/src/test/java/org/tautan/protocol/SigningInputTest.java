package org.tautan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SigningInputTest {
  @Test
  void isLabelZeroAndLengthPrefixedFields() {
    assertEquals(
        Bytes.fromHex(
            "74617574616e2f76312f72656c6179" // tautan/v1/relay
                + "00"
                + "00000002"
                + "abcd"
                + "00000000"
                + "00000004"
                + "00000007"
                + "00000008"
                + "0000000000000100"),
        SigningInput.of(
            Label.RELAY,
            Bytes.fromHex("abcd"),
            Bytes.empty(),
            SigningInput.u32(7),
            SigningInput.u64(256)));
  }

  @Test
  void fieldsCannotFlowIntoEachOther() {
    Set<Bytes> inputs = new HashSet<>();
    inputs.add(SigningInput.of(Label.RELAY, Bytes.fromHex("0102")));
    inputs.add(SigningInput.of(Label.RELAY, Bytes.fromHex("01"), Bytes.fromHex("02")));
    inputs.add(SigningInput.of(Label.RELAY, Bytes.fromHex("0102"), Bytes.empty()));
    inputs.add(SigningInput.of(Label.RELAY, Bytes.empty(), Bytes.fromHex("0102")));
    assertEquals(4, inputs.size());
  }

  @Test
  void everyLabelIsItsOwnInTheProjectsName() {
    Set<String> texts = new HashSet<>();
    for (Label label : Label.values()) {
      assertTrue(label.text().matches("tautan/v1/[a-z0-9-]+"), label.text());
      assertTrue(texts.add(label.text()), label.text());
    }
    assertEquals(Arrays.asList(Label.values()).size(), texts.size());
  }
}
