package org.tautan.protocol.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.CodeReading.Found;
import org.tautan.protocol.linking.CodeReading.OtherPurpose;
import org.tautan.protocol.linking.PageOrigin.Scheme;

class ContactLinkTest {
  private static ContactLink link(PageOrigin origin) {
    return new ContactLink(
        origin,
        new AccountId(Bytes.fromHex("33".repeat(20))),
        new RelayId(Bytes.fromHex("22".repeat(32))),
        WireSecret.copyOf(Bytes.fromHex("5e".repeat(16))));
  }

  private static final ContactLink LINK = link(new PageOrigin(Scheme.HTTPS, "relay.example", 443));

  @Test
  void readsWhatItWritesInEitherCase() {
    assertEquals(new Found<>(LINK), ContactLink.read("Write to me: " + LINK.text() + " !"));
    assertEquals(new Found<>(LINK), ContactLink.read(LINK.text().toLowerCase(Locale.ROOT)));
  }

  @Test
  void ourOwnSchemeIsTheSameLink() {
    assertEquals(new Found<>(LINK), ContactLink.read(LINK.text().replace("HTTPS:", "tautan:")));
    ContactLink loopback = link(new PageOrigin(Scheme.HTTP, "127.0.0.1", 8080));
    assertEquals(
        new Found<>(loopback), ContactLink.read(loopback.text().replace("HTTP:", "tautan:")));
  }

  @Test
  void isNoLinkCode() {
    assertEquals(new OtherPurpose<>(), LinkCode.read(LINK.text()));
  }

  @Test
  void neverShowsItsKey() {
    assertFalse(LINK.toString().contains("5e5e"), LINK.toString());
  }

  @Test
  void refusesAKeyOfAnotherSize() {
    WireSecret short15 = WireSecret.copyOf(new byte[15]);
    assertThrows(
        IllegalArgumentException.class,
        () -> new ContactLink(LINK.origin(), LINK.account(), LINK.relay(), short15));
  }
}
