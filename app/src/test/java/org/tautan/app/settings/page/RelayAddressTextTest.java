package org.tautan.app.settings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.engine.model.RelayAddress;

class RelayAddressTextTest {
  @ParameterizedTest
  @CsvSource({
    "relay.example, wss://relay.example",
    "' Relay.Example:8443 ', wss://relay.example:8443",
    "https://relay.example/, wss://relay.example",
    "wss://relay.example:8443, wss://relay.example:8443",
    "ws://127.0.0.1:9000, ws://127.0.0.1:9000",
    "wss://[fd00::1]:8443, wss://[fd00::1]:8443"
  })
  void understandsWhatPeopleType(String typed, String meant) {
    assertEquals(Optional.of(new RelayAddress(meant)), RelayAddressText.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "relay example",
        "ws://relay.example",
        "http://relay.example",
        "relay.example/path",
        "wss://me@relay.example",
        "relay.example?x",
        "relay.example#x",
        "relay.example:99999",
        "relay.example:0",
        "ftp://relay.example",
        "wss://"
      })
  void refusesWhatIsNone(String typed) {
    assertEquals(Optional.empty(), RelayAddressText.parse(typed));
  }
}
