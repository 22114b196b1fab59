package org.tautan.engine.linking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tautan.crypto.ConstantTime;
import org.tautan.crypto.Hkdf;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.Wipe;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.Label;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.SigningInput;

/// What both sides of one linking derive: K from the X25519 secret of the two ephemeral keys and
/// the QR code's S, salted with the request; from K one key a direction, one for the reservation's
/// MAC, and the emoji over the transcript and n (PROTOCOL §7).
///
/// Closing it wipes every key. One thread at a time.
final class LinkKeys implements AutoCloseable {
  private static final int KEY = 32;
  private static final int EMOJI_BYTES = 3;

  private final Primitives primitives;
  private final Facts facts;
  private final SecretBytes root;
  private final SecretBytes mac;
  private final SecretBytes toPhone;
  private final SecretBytes toCompanion;

  /// What the keys are bound to; public, and equal on both sides.
  ///
  /// @param request the exact bytes of the companion's request
  /// @param phoneKey the phone's ephemeral key
  record Facts(int version, LinkRef ref, RelayId relay, Bytes request, CurvePublicKey phoneKey) {
    Bytes transcript() {
      return SigningInput.of(
          Label.LINK_TRANSCRIPT,
          SigningInput.u32(version),
          ref.bytes(),
          relay.bytes(),
          request,
          phoneKey.bytes());
    }
  }

  private LinkKeys(Primitives primitives, Facts facts, SecretBytes root) {
    this.primitives = primitives;
    this.facts = facts;
    this.root = root;
    this.mac = expand("mac");
    this.toPhone = expand("to-phone");
    this.toCompanion = expand("to-companion");
  }

  /// Derives K.
  ///
  /// @param agreed the X25519 secret of the two ephemeral keys; wiped by the caller
  /// @param scanned S; wiped by the caller
  static LinkKeys derive(Primitives primitives, Facts facts, byte[] agreed, byte[] scanned) {
    byte[] salt = primitives.sha256(facts.request().toByteArray());
    byte[] input = new byte[agreed.length + scanned.length];
    System.arraycopy(agreed, 0, input, 0, agreed.length);
    System.arraycopy(scanned, 0, input, agreed.length, scanned.length);
    byte[] root = primitives.hmacSha256(salt, input);
    Wipe.bytes(input);
    return new LinkKeys(primitives, facts, SecretBytes.owning(root));
  }

  /// The MAC by which the phone proves that it has read the code's S.
  Bytes reservationMac() {
    byte[] input =
        SigningInput.of(
                Label.LINK_RESERVE, facts.ref().bytes(), facts.request(), facts.phoneKey().bytes())
            .toByteArray();
    return Bytes.copyOf(mac.use(key -> primitives.hmacSha256(key, input)));
  }

  /// Whether a reservation's MAC is right, in constant time.
  boolean provesReservation(Bytes given) {
    return ConstantTime.equal(reservationMac().toByteArray(), given.toByteArray());
  }

  /// The three emoji, once n is known.
  List<LinkEmoji> emoji(Bytes n) {
    byte[] info = SigningInput.of(Label.LINK_EMOJI, facts.transcript(), n).toByteArray();
    return LinkEmoji.of(root.use(key -> new Hkdf(primitives).expand(key, info, EMOJI_BYTES)));
  }

  /// Seals and opens what goes from the companion to the phone.
  LinkSeal toPhone() {
    return new LinkSeal(primitives, toPhone, aad(Label.LINK_TO_PHONE));
  }

  /// Seals and opens what goes from the phone to the companion.
  LinkSeal toCompanion() {
    return new LinkSeal(primitives, toCompanion, aad(Label.LINK_TO_COMPANION));
  }

  private byte[] aad(Label label) {
    return SigningInput.of(label, facts.transcript()).toByteArray();
  }

  private SecretBytes expand(String purpose) {
    Bytes name = Bytes.copyOf(purpose.getBytes(StandardCharsets.US_ASCII));
    byte[] info = SigningInput.of(Label.LINK_KEY, name).toByteArray();
    return SecretBytes.owning(root.use(key -> new Hkdf(primitives).expand(key, info, KEY)));
  }

  @Override
  public void close() {
    root.close();
    mac.close();
    toPhone.close();
    toCompanion.close();
  }
}
