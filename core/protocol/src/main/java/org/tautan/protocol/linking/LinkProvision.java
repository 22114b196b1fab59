package org.tautan.protocol.linking;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.Require;
import org.tautan.protocol.Signature;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.PrimaryCertificate;

/// Phone → companion, after the person said yes on the phone: all that a device of the account
/// needs to know. No list yet.
///
/// @param certificateBody the companion's device certificate body, exact bytes
/// @param accountSignature by device 0 over it
/// @param contactKey 16 bytes, the account's current one
public record LinkProvision(
    PrimaryCertificate primaryCertificate,
    Bytes certificateBody,
    Signature accountSignature,
    String displayName,
    RelayDescription relay,
    HistoryOffer history,
    WireSecret contactKey)
    implements LinkStep {
  /// Checks sizes.
  public LinkProvision {
    certificateBody.requireAtMost(Limits.BODY, "certificate body");
    Require.name(displayName, "display name");
    contactKey.requireSize(Limits.CONTACT_KEY, "contact key");
  }
}
