package org.tautan.protocol.linking;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;

/// The companion's opening. The QR code commits to SHA-256 of exactly its encoded bytes, so whoever
/// reads one keeps those bytes.
///
/// @param nonceHash SHA-256 of n, which the companion reveals later; 32 bytes
/// @param nonce 16 bytes that make every request different
public record LinkRequest(
    int protocolVersion,
    CurvePublicKey ephemeralKey,
    IdentityKey identityKey,
    Bytes nonceHash,
    Bytes nonce) {
  /// Bytes of the nonce's hash.
  public static final int NONCE_HASH_SIZE = 32;

  /// Bytes of the nonce.
  public static final int NONCE_SIZE = 16;

  /// Checks version and sizes.
  public LinkRequest {
    Require.natural(protocolVersion, "protocol version");
    nonceHash.requireSize(NONCE_HASH_SIZE, "nonce hash");
    nonce.requireSize(NONCE_SIZE, "nonce");
  }

  /// Reads what [#encode()] writes.
  public static LinkRequest decode(Bytes bytes) throws MalformedException {
    return LinkingCodecs.LINK_REQUEST.decode(bytes, Limits.LINK_REQUEST);
  }

  /// The exact bytes that the QR code commits to.
  public Bytes encode() {
    return LinkingCodecs.LINK_REQUEST.encode(this);
  }
}
