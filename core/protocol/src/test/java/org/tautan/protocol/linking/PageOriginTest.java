package org.tautan.protocol.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.Refused;
import org.tautan.protocol.linking.PageOrigin.Scheme;

class PageOriginTest {
  private static PageOrigin https(String authority) throws MalformedException {
    return PageOrigin.of(Scheme.HTTPS, authority);
  }

  @ParameterizedTest
  @CsvSource({
    "Relay.Example,relay.example,443,https://relay.example",
    "relay:8443,relay,8443,https://relay:8443",
    "10.0.0.7:443,10.0.0.7,443,https://10.0.0.7",
    "[FE80::1]:8443,[fe80::1],8443,https://[fe80::1]:8443",
    "[::1],[::1],443,https://[::1]"
  })
  void readsHostAndPort(String authority, String host, int port, String shown)
      throws MalformedException {
    assertEquals(new PageOrigin(Scheme.HTTPS, host, port), https(authority));
    assertEquals(shown, https(authority).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":443",
        "a b",
        "-a",
        "a-",
        "a..b",
        ".a",
        "a.",
        "a_b",
        "[::1",
        "::1",
        "[1]",
        "a:",
        "a:x",
        "a:+80",
        "a:0",
        "a:65536",
        "a:123456",
        "a/b",
        "ä.example",
        "user@host"
      })
  void refuses(String authority) {
    Refused.because(Reason.WRONG_TEXT, () -> https(authority));
  }

  @Test
  void knowsABareAddress() throws MalformedException {
    assertTrue(https("192.168.1.5:8443").isBareIp());
    assertTrue(https("[fe80::1]").isBareIp());
    assertFalse(https("tautan.local").isBareIp());
    assertFalse(https("1.2.3.4.example").isBareIp());
    assertFalse(https("localhost").isBareIp());
  }

  @Test
  void onlyLoopbackGoesWithoutTls() throws MalformedException {
    assertTrue(PageOrigin.of(Scheme.HTTP, "127.0.0.1:8080").isLoopback());
    assertTrue(PageOrigin.of(Scheme.HTTP, "localhost").isLoopback());
    assertTrue(PageOrigin.of(Scheme.HTTP, "[::1]:9").isLoopback());
    assertFalse(https("relay.example").isLoopback());
    for (String host :
        new String[] {"relay.example", "127.0.0.1.example", "127.0.0.999", "10.0.0.1"}) {
      Refused.because(Reason.WRONG_TEXT, () -> PageOrigin.of(Scheme.HTTP, host));
    }
  }
}
