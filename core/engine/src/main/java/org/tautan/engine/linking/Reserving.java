package org.tautan.engine.linking;

import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.LinkMac;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.ProtocolVersion;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.linking.CodeReading;
import org.tautan.protocol.linking.LinkCode;
import org.tautan.protocol.linking.LinkRequest;

/// A phone's way from what a camera read to a ref that is its own: reads the code, checks the
/// companion's request against the code's commitment, and takes the ref with proof of S.
final class Reserving {
  private final Ports ports;

  Reserving(Ports ports) {
    this.ports = ports;
  }

  /// A ref that this phone has taken.
  ///
  /// @param requestHash SHA-256 of the request's bytes
  record Taken(LinkTalk talk, LinkRequest request, Bytes requestHash) {}

  /// What a camera read or a person pasted.
  ///
  /// @throws LinkException `NOT_A_TAUTAN_CODE` or `VERSION_TOO_NEW`
  static LinkCode read(String text) throws LinkException {
    return switch (LinkCode.read(text)) {
      case CodeReading.Found<LinkCode>(LinkCode code) -> code;
      case CodeReading.VersionTooNew<LinkCode> _ ->
          throw new LinkException(LinkFailure.VERSION_TOO_NEW);
      case CodeReading.NotATautanCode<LinkCode> _,
          CodeReading.OtherPurpose<LinkCode> _,
          CodeReading.Damaged<LinkCode> _ ->
          throw new LinkException(LinkFailure.NOT_A_TAUTAN_CODE);
    };
  }

  /// Takes the code's ref.
  ///
  /// @param home where the phone's own account lives
  Taken take(LinkLine line, LinkCode code, RelayAddress home) throws LinkException {
    Primitives primitives = ports.primitives();
    Bytes bytes = request(line, code, home);
    if (!CodeOffer.commitment(primitives, bytes).equals(code.commitment())) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
    LinkRequest request = parse(bytes);
    try (SecretBytes ephemeral = SecretBytes.random(ports.random(), Primitives.CURVE_KEY_BYTES);
        SecretBytes scanned = SecretBytes.owning(code.secret().toByteArray())) {
      CurvePublicKey key =
          CurvePublicKey.ofU(Bytes.copyOf(ephemeral.use(primitives::x25519Public)));
      LinkKeys.Facts facts =
          new LinkKeys.Facts(request.protocolVersion(), code.ref(), line.relay(), bytes, key);
      LinkKeys keys =
          LinkAgreement.derive(primitives, facts, ephemeral, request.ephemeralKey(), scanned);
      line.request(
          new Request.ReserveLink(
              code.ref(), Optional.of(key), Optional.of(new LinkMac(keys.reservationMac()))));
      Bytes hash = Bytes.copyOf(primitives.sha256(bytes.toByteArray()));
      return new Taken(LinkTalk.withCompanion(line, code.ref(), keys), request, hash);
    }
  }

  private static Bytes request(LinkLine line, LinkCode code, RelayAddress home)
      throws LinkException {
    try {
      Result result =
          line.request(new Request.ReserveLink(code.ref(), Optional.empty(), Optional.empty()));
      if (result instanceof Result.ReserveLinkResult(Bytes request)) {
        return request;
      }
      throw new LinkException(LinkFailure.RELAY_UNREACHABLE);
    } catch (LinkException e) {
      boolean elsewhere = !home.uri().endsWith("://" + code.origin().authority());
      throw e.failure() == LinkFailure.EXPIRED && elsewhere && !sameHost(home, code)
          ? new LinkException(LinkFailure.OTHER_RELAY)
          : e;
    }
  }

  private static boolean sameHost(RelayAddress home, LinkCode code) {
    return home.uri().contains("://" + code.origin().host());
  }

  private static LinkRequest parse(Bytes bytes) throws LinkException {
    try {
      LinkRequest request = LinkRequest.decode(bytes);
      if (request.protocolVersion() > ProtocolVersion.CURRENT) {
        throw new LinkException(LinkFailure.VERSION_TOO_NEW);
      }
      return request;
    } catch (MalformedException _) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
  }
}
