package org.tautan.engine.linking;

import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.ProtocolVersion;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.LinkCode;
import org.tautan.protocol.linking.LinkRequest;
import org.tautan.protocol.linking.LinkReveal;
import org.tautan.protocol.linking.PageOrigin;

/// One code that a companion shows: its ephemeral key, S, n, and the request that commits to them.
/// Closing it wipes the secrets.
final class CodeOffer implements AutoCloseable {
  private final Primitives primitives;
  private final SecretBytes ephemeral;
  private final SecretBytes scanned;
  private final SecretBytes n;
  private final Bytes request;

  CodeOffer(Primitives primitives, RandomSource random, IdentityKeyPair identity) {
    this.primitives = primitives;
    this.ephemeral = SecretBytes.random(random, Primitives.CURVE_KEY_BYTES);
    this.scanned = SecretBytes.random(random, LinkCode.SECRET_SIZE);
    this.n = SecretBytes.random(random, LinkReveal.N_SIZE);
    this.request =
        new LinkRequest(
                ProtocolVersion.CURRENT,
                CurvePublicKey.ofU(Bytes.copyOf(ephemeral.use(primitives::x25519Public))),
                identity.publicKey(),
                Bytes.copyOf(n.use(value -> primitives.sha256(value))),
                Bytes.copyOf(random.bytes(LinkRequest.NONCE_SIZE)))
            .encode();
  }

  /// The exact bytes that the relay keeps for the phone.
  Bytes request() {
    return request;
  }

  /// n, to be revealed once the phone's key is there.
  WireSecret n() {
    return n.use(WireSecret::copyOf);
  }

  /// The code to show.
  LinkCode code(PageOrigin page, LinkRef ref) {
    return new LinkCode(
        page, ref, commitment(primitives, request), scanned.use(WireSecret::copyOf));
  }

  /// What the code commits to.
  static Bytes commitment(Primitives primitives, Bytes request) {
    return Bytes.copyOf(primitives.sha256(request.toByteArray()))
        .slice(0, LinkCode.COMMITMENT_SIZE);
  }

  /// K with a phone that shows this ephemeral key.
  ///
  /// @throws LinkException `NOT_VERIFIED`, for a key of low order
  LinkKeys keys(LinkRef ref, RelayId relay, CurvePublicKey phone) throws LinkException {
    LinkKeys.Facts facts = new LinkKeys.Facts(ProtocolVersion.CURRENT, ref, relay, request, phone);
    return LinkAgreement.derive(primitives, facts, ephemeral, phone, scanned);
  }

  @Override
  public void close() {
    ephemeral.close();
    scanned.close();
    n.close();
  }
}
