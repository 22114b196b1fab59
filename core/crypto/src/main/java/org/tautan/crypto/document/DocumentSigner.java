package org.tautan.crypto.document;

import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.RootKeyPair;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Label;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.Signature;
import org.tautan.protocol.SigningInput;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.CapabilitiesBody;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceLeavesBody;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.document.PrimaryCertificateBody;

/// Signs documents, each under its [Label]. It judges nothing: what may be signed is the caller's
/// duty, above all that one (epoch, version) is never signed twice.
///
/// Same thread rule as the [Primitives].
public final class DocumentSigner {
  private final Primitives primitives;
  private final RandomSource random;

  /// Signs with these primitives, hedged by this randomness.
  public DocumentSigner(Primitives primitives, RandomSource random) {
    this.primitives = primitives;
    this.random = random;
  }

  /// The root names the primary.
  public PrimaryCertificate primaryCertificate(RootKeyPair root, PrimaryCertificateBody body) {
    Bytes bytes = body.encode();
    Signature signature = root.sign(primitives, SigningInput.of(Label.PRIMARY_BY_ROOT, bytes));
    return new PrimaryCertificate(bytes, root.publicKey(), signature);
  }

  /// The primary's half of a device certificate.
  public Signature deviceByAccount(IdentityKeyPair primary, Bytes certificateBody) {
    return sign(primary, SigningInput.of(Label.DEVICE_BY_ACCOUNT, certificateBody));
  }

  /// The companion's half of its certificate: it accepts this account.
  public Signature accountByDevice(IdentityKeyPair device, Bytes certificateBody, RootKey rootKey) {
    return sign(device, SigningInput.of(Label.ACCOUNT_BY_DEVICE, certificateBody, rootKey.bytes()));
  }

  /// The primary publishes the account's devices.
  public DeviceList deviceList(IdentityKeyPair primary, DeviceListBody body) {
    Bytes bytes = body.encode();
    return new DeviceList(bytes, sign(primary, SigningInput.of(Label.DEVICE_LIST, bytes)));
  }

  /// A device takes itself out.
  public DeviceLeaves deviceLeaves(IdentityKeyPair device, DeviceLeavesBody body) {
    Bytes bytes = body.encode();
    return new DeviceLeaves(bytes, sign(device, SigningInput.of(Label.DEVICE_LEAVES, bytes)));
  }

  /// A device says what it can do.
  public Capabilities capabilities(IdentityKeyPair device, CapabilitiesBody body) {
    Bytes bytes = body.encode();
    return new Capabilities(bytes, sign(device, SigningInput.of(Label.CAPABILITIES, bytes)));
  }

  private Signature sign(IdentityKeyPair signer, Bytes input) {
    return signer.sign(primitives, random, input);
  }
}
