package org.tautan.crypto.document;

import org.tautan.crypto.Primitives;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.Label;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.RelayKey;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.SigningInput;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;

/// The hashes by which documents, accounts and relays are named, each under its own [Label]. Same
/// thread rule as the [Primitives].
public final class DocumentHashes {
  private final Primitives primitives;

  /// Hashes with these primitives.
  public DocumentHashes(Primitives primitives) {
    this.primitives = primitives;
  }

  /// The account that this root key is the root of.
  public AccountId accountId(RootKey rootKey) {
    return new AccountId(hash(Label.ACCOUNT, rootKey.bytes()).slice(0, AccountId.SIZE));
  }

  /// The relay that has this long-term key.
  public RelayId relayId(RelayKey relayKey) {
    return new RelayId(hash(Label.RELAY, relayKey.bytes()));
  }

  /// The hash by which a device list names a certificate: over its body, without the signatures.
  public CertificateHash certificateHash(Bytes body) {
    return new CertificateHash(hash(Label.CERTIFICATE_HASH, body));
  }

  /// The hash by which a list's successor and its users name it.
  public ListHash listHash(DeviceList list) {
    return new ListHash(hash(Label.LIST_HASH, list.body()));
  }

  /// The list's place and hash; `body` is what the list says.
  public ListReference reference(DeviceList list, DeviceListBody body) {
    return ListReference.of(body.listVersion(), listHash(list));
  }

  private Bytes hash(Label label, Bytes field) {
    return Bytes.copyOf(primitives.sha256(SigningInput.of(label, field).toByteArray()));
  }
}
