package org.tautan.protocol.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.protocol.Base32;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.CodeReading.Damaged;
import org.tautan.protocol.linking.CodeReading.Found;
import org.tautan.protocol.linking.CodeReading.NotATautanCode;
import org.tautan.protocol.linking.CodeReading.OtherPurpose;
import org.tautan.protocol.linking.CodeReading.VersionTooNew;
import org.tautan.protocol.linking.PageOrigin.Scheme;

class LinkCodeTest {
  private static final LinkCode CODE = code("tautan-relay.local", 8443);
  private static final String PAYLOAD =
      "010102030405060708090a" + "a1".repeat(16) + "5e".repeat(16);

  private static LinkCode code(String host, int port) {
    return new LinkCode(
        new PageOrigin(Scheme.HTTPS, host, port),
        new LinkRef(Bytes.fromHex("0102030405060708090a")),
        Bytes.fromHex("a1".repeat(16)),
        WireSecret.copyOf(Bytes.fromHex("5e".repeat(16))));
  }

  private static String text(String start, String payloadHex) {
    return start + Base32.encode(Bytes.fromHex(payloadHex));
  }

  @Test
  void isUpperCaseWithThePayloadInTheFragment() {
    assertEquals(text("HTTPS://TAUTAN-RELAY.LOCAL:8443/L#", PAYLOAD), CODE.text());
    assertTrue(CODE.text().matches("[A-Z0-9:/.#-]+"), CODE.text());
  }

  @Test
  void leavesThePortOutWhereABrowserWould() {
    assertTrue(code("relay.example", 443).text().startsWith("HTTPS://RELAY.EXAMPLE/L#"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "  %s\n", "Open this: <%s>", "%s?utm=1", "see %s."})
  void isFoundInWhateverIsPasted(String around) {
    assertEquals(new Found<>(CODE), LinkCode.read(around.formatted(CODE.text())));
    assertEquals(
        new Found<>(CODE), LinkCode.read(around.formatted(CODE.text().toLowerCase(Locale.ROOT))));
  }

  @Test
  void goesWithoutTlsOnLoopbackOnly() {
    PageOrigin loopback = new PageOrigin(Scheme.HTTP, "127.0.0.1", 8080);
    LinkCode here = new LinkCode(loopback, CODE.ref(), CODE.commitment(), CODE.secret());
    assertEquals(new Found<>(here), LinkCode.read(text("HTTP://127.0.0.1:8080/L#", PAYLOAD)));
    assertEquals(new Damaged<>(), LinkCode.read(text("HTTP://RELAY.EXAMPLE/L#", PAYLOAD)));
    assertEquals(new Damaged<>(), LinkCode.read(text("HTTP://127.0.0.1.EXAMPLE/L#", PAYLOAD)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "halo",
        "https://example.com/",
        "HTTPS://RELAY.EXAMPLE/X#AAAAAAAA",
        "HTTPS://RELAY.EXAMPLE/L#",
        "WIFI:S:home;;",
        "/L#AEBAGBAFAYDQQCIK"
      })
  void saysWhenItIsNothingOfOurs(String text) {
    assertEquals(new NotATautanCode<>(), LinkCode.read(text));
  }

  @Test
  void saysWhenItIsForAnotherPurpose() {
    assertEquals(new OtherPurpose<>(), LinkCode.read(text("HTTPS://RELAY.EXAMPLE/C#", PAYLOAD)));
    assertEquals(new OtherPurpose<>(), ContactLink.read(CODE.text()));
  }

  @Test
  void saysWhenItIsTooNew() {
    assertEquals(new VersionTooNew<>(2), LinkCode.read(text("HTTPS://RELAY.EXAMPLE/L#", "02ff")));
  }

  @Test
  void saysWhenItIsDamaged() {
    String text = CODE.text();
    assertEquals(new Damaged<>(), LinkCode.read(text.substring(0, text.length() - 2)));
    assertEquals(new Damaged<>(), LinkCode.read(text + "AAAAAAAA"));
    assertEquals(
        new Damaged<>(),
        LinkCode.read(text("HTTPS://RELAY.EXAMPLE/L#", "00" + PAYLOAD.substring(2))));
    assertEquals(new Damaged<>(), LinkCode.read(text("HTTPS://-RELAY/L#", PAYLOAD)));
    assertEquals(new Damaged<>(), LinkCode.read(text("HTTPS://RELAY:0/L#", PAYLOAD)));
    assertEquals(new Damaged<>(), LinkCode.read(text("HTTPS://RELAY:65536/L#", PAYLOAD)));
    assertEquals(
        new Damaged<>(), LinkCode.read(text("HTTPS://" + "A".repeat(100) + "/L#", PAYLOAD)));
  }

  @Test
  void refusesAHostThatWouldMakeTheCodeTooLarge() {
    assertEquals(LinkCode.MAX_TEXT, code("a".repeat(70), 443).text().length());
    assertThrows(IllegalArgumentException.class, () -> code("a".repeat(71), 443));
  }

  @Test
  void neverShowsItsSecret() {
    assertFalse(CODE.toString().toLowerCase(Locale.ROOT).contains("5e5e"), CODE.toString());
    assertFalse(CODE.toString().contains(Base32.encode(Bytes.fromHex("5e".repeat(5)))));
  }

  @Property
  void anyTextIsReadOrNamed(@ForAll String text) {
    LinkCode.read(text);
    LinkCode.read("HTTPS://" + text);
    ContactLink.read("tautan://h/C#" + text);
  }
}
