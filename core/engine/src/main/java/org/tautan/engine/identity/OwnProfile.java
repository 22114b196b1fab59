package org.tautan.engine.identity;

import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.WireSecret;

/// What the person chose for this account.
///
/// @param contactKey 16 bytes that stand in the own contact link; who has them needs no request
public record OwnProfile(
    String displayName, WireSecret contactKey, ReadReceipts readReceipts, SignIn signIn) {
  /// Bytes of a contact key.
  public static final int CONTACT_KEY_BYTES = 16;

  /// Under another name.
  public OwnProfile named(String name) {
    return new OwnProfile(name, contactKey, readReceipts, signIn);
  }

  /// With a new contact key; links with the old one make requests from now on.
  public OwnProfile withContactKey(WireSecret key) {
    return new OwnProfile(displayName, key, readReceipts, signIn);
  }

  /// With read receipts on or off.
  public OwnProfile with(ReadReceipts receipts) {
    return new OwnProfile(displayName, contactKey, receipts, signIn);
  }
}
