package org.tautan.protocol.document;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;

/// What a [PrimaryCertificate] says.
///
/// @param epoch counts the account's primaries, from 1
/// @param identityKey device 0's
/// @param created ms since 1970
public record PrimaryCertificateBody(
    AccountId account, long epoch, IdentityKey identityKey, long created) {
  /// Checks epoch and time.
  public PrimaryCertificateBody {
    Require.atLeast(1, epoch, "epoch");
    Require.natural(created, "created");
  }

  /// Reads what [#encode()] writes.
  public static PrimaryCertificateBody decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.PRIMARY_CERTIFICATE_BODY.decode(bytes);
  }

  /// The bytes to sign; whoever signs keeps exactly these.
  public Bytes encode() {
    return DocumentCodecs.PRIMARY_CERTIFICATE_BODY.encode(this);
  }
}
