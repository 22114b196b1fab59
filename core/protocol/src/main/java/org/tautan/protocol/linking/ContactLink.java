package org.tautan.protocol.linking;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.WireSecret;

/// What a person gives to those who may write to them: their account, where it lives, and the
/// contact key, without which a first message is a request. Revoked by changing the key.
///
/// Text: `HTTPS://HOST[:PORT]/C#` and base32 of version (1 byte), account (20), relay id (32), key
/// (16). `tautan://HOST[:PORT]/C#…` is the same for programs that are installed.
///
/// @param contactKey 16 bytes
public record ContactLink(
    PageOrigin origin, AccountId account, RelayId relay, WireSecret contactKey) {
  private static final char PURPOSE = 'C';
  private static final int AFTER_ACCOUNT = AccountId.SIZE;
  private static final int AFTER_RELAY = AFTER_ACCOUNT + RelayId.SIZE;
  private static final int SIZE = AFTER_RELAY + Limits.CONTACT_KEY;

  /// Checks the key's size.
  public ContactLink {
    contactKey.requireSize(Limits.CONTACT_KEY, "contact key");
  }

  /// The text to show, share or put into a QR code.
  public String text() {
    return CodeText.write(origin, PURPOSE, account.bytes(), relay.bytes(), contactKey.reveal());
  }

  /// Finds a contact link in what was scanned or pasted.
  public static CodeReading<ContactLink> read(String pasted) {
    return CodeText.read(pasted, PURPOSE, SIZE, ContactLink::of);
  }

  private static ContactLink of(PageOrigin origin, Bytes payload) {
    return new ContactLink(
        origin,
        new AccountId(payload.slice(0, AFTER_ACCOUNT)),
        new RelayId(payload.slice(AFTER_ACCOUNT, AFTER_RELAY)),
        WireSecret.copyOf(payload.slice(AFTER_RELAY, SIZE)));
  }
}
