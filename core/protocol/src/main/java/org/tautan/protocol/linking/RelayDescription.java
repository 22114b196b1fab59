package org.tautan.protocol.linking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Label;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.Require;
import org.tautan.protocol.Signature;
import org.tautan.protocol.SigningInput;

/// A relay as its clients remember it. Addresses may change under the relay's signature, so a relay
/// that moved needs no linking again.
///
/// @param addresses `wss://host:port` or, on loopback, `ws://127.0.0.1:port`; best first
/// @param version grows with every change
/// @param signature Ed25519 by the relay key over [#signingInput()]; absent until the relay signs
public record RelayDescription(
    RelayId relayId, List<String> addresses, long version, Optional<Signature> signature) {
  /// Checks sizes, copies the list.
  public RelayDescription {
    addresses = Require.list(addresses, Limits.RELAY_ADDRESSES, "addresses");
    addresses.forEach(address -> Require.text(address, Limits.RELAY_ADDRESS, "address"));
    Require.natural(version, "version");
  }

  /// What the relay signs: its id, the version (u64) and each address, in order.
  public Bytes signingInput() {
    List<Bytes> fields = new ArrayList<>();
    fields.add(relayId.bytes());
    fields.add(SigningInput.u64(version));
    for (String address : addresses) {
      fields.add(Bytes.wrap(address.getBytes(StandardCharsets.UTF_8)));
    }
    return SigningInput.of(Label.RELAY_ADDRESSES, fields.toArray(Bytes[]::new));
  }

  /// Reads what [#encode()] writes.
  public static RelayDescription decode(Bytes bytes) throws MalformedException {
    return LinkingCodecs.RELAY_DESCRIPTION.decode(bytes);
  }

  /// The description's bytes, for the wire or a store.
  public Bytes encode() {
    return LinkingCodecs.RELAY_DESCRIPTION.encode(this);
  }
}
