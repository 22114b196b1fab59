package org.tautan.crypto.document;

import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RootKeyPair;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.Label;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.Signature;
import org.tautan.protocol.SigningInput;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;

/// Whether a document's signature is by the given key under the right [Label]. That alone proves
/// nothing about an account: [CertificateCheck] and [DeviceListCheck] judge whole documents.
///
/// Same thread rule as the [Primitives].
public final class DocumentVerifier {
  private final Primitives primitives;

  /// Verifies with these primitives.
  public DocumentVerifier(Primitives primitives) {
    this.primitives = primitives;
  }

  /// Whether the certificate is signed by the root key that it carries.
  public boolean isSignedByItsRoot(PrimaryCertificate certificate) {
    Bytes input = SigningInput.of(Label.PRIMARY_BY_ROOT, certificate.body());
    return RootKeyPair.verify(primitives, certificate.rootKey(), input, certificate.signature());
  }

  /// Whether the primary signed this body of a device certificate.
  public boolean isDeviceByAccount(Bytes certificateBody, Signature half, IdentityKey primary) {
    return verify(primary, SigningInput.of(Label.DEVICE_BY_ACCOUNT, certificateBody), half);
  }

  /// Whether the device accepted the account with this root key by its own signature.
  public boolean isAccountByDevice(
      Bytes certificateBody, Signature half, IdentityKey device, RootKey rootKey) {
    Bytes input = SigningInput.of(Label.ACCOUNT_BY_DEVICE, certificateBody, rootKey.bytes());
    return verify(device, input, half);
  }

  /// Whether the primary signed this list.
  public boolean isSignedBy(IdentityKey primary, DeviceList list) {
    return verify(primary, SigningInput.of(Label.DEVICE_LIST, list.body()), list.signature());
  }

  /// Whether the device signed that it leaves.
  public boolean isSignedBy(IdentityKey device, DeviceLeaves leaves) {
    return verify(device, SigningInput.of(Label.DEVICE_LEAVES, leaves.body()), leaves.signature());
  }

  /// Whether the device signed these capabilities.
  public boolean isSignedBy(IdentityKey device, Capabilities capabilities) {
    Bytes input = SigningInput.of(Label.CAPABILITIES, capabilities.body());
    return verify(device, input, capabilities.signature());
  }

  private boolean verify(IdentityKey signer, Bytes input, Signature signature) {
    return IdentityKeyPair.verify(primitives, signer, input, signature);
  }
}
