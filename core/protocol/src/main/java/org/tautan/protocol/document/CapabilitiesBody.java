package org.tautan.protocol.document;

import java.util.List;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;

/// What [Capabilities] say.
///
/// @param version grows with every change; the higher one wins
/// @param contentKinds the field numbers of the kinds of content that this device shows
public record CapabilitiesBody(
    AccountId account,
    DeviceId device,
    long version,
    int protocolVersion,
    List<Integer> contentKinds) {
  /// Checks ranges, copies the list.
  public CapabilitiesBody {
    Require.natural(version, "version");
    Require.natural(protocolVersion, "protocol version");
    contentKinds = Require.list(contentKinds, Limits.CONTENT_KINDS, "content kinds");
    contentKinds.forEach(kind -> Require.natural(kind, "content kind"));
  }

  /// Reads what [#encode()] writes.
  public static CapabilitiesBody decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.CAPABILITIES_BODY.decode(bytes);
  }

  /// The bytes to sign; whoever signs keeps exactly these.
  public Bytes encode() {
    return DocumentCodecs.CAPABILITIES_BODY.encode(this);
  }
}
