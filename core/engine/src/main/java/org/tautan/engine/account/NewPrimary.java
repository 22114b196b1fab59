package org.tautan.engine.account;

import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Membership;
import org.tautan.engine.identity.OwnProfile;
import org.tautan.engine.identity.Registrations;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.document.PrimaryCertificateBody;
import org.tautan.protocol.linking.RelayDescription;

/// A phone that becomes the primary of an account: a fresh identity, and what the root key and that
/// identity sign for each other before anybody hears of it (PROTOCOL §4).
final class NewPrimary {
  private final Ports ports;
  private final DocumentSigner signer;
  private final RootKeyPair root;
  private final IdentityKeyPair identity;
  private final AccountId account;

  /// @param root stays the caller's to close
  NewPrimary(Ports ports, RootKeyPair root) {
    this.ports = ports;
    this.signer = new DocumentSigner(ports.primitives(), ports.random());
    this.root = root;
    this.identity = IdentityKeyPair.generate(ports.primitives(), ports.random());
    this.account = new DocumentHashes(ports.primitives()).accountId(root.publicKey());
  }

  /// The account that this root key makes.
  AccountId account() {
    return account;
  }

  /// This phone's identity.
  IdentityKeyPair identity() {
    return identity;
  }

  /// What proves this phone to be the account's primary in an epoch.
  PrimaryCertificate certificate(long epoch) {
    return signer.primaryCertificate(
        root,
        new PrimaryCertificateBody(account, epoch, identity.publicKey(), ports.clock().millis()));
  }

  /// The hash under which its lists name it.
  CertificateHash hash(PrimaryCertificate certificate) {
    return new DocumentHashes(ports.primitives()).certificateHash(certificate.body());
  }

  /// A list, signed by this phone.
  DeviceList signed(DeviceListBody body) {
    return signer.deviceList(identity, body);
  }

  /// What this phone keeps; the relay does not know it yet.
  LocalAccount.Parts parts(
      PrimaryCertificate certificate, String displayName, RelayDescription relay) {
    return new LocalAccount.Parts(
        new Membership(
            new DeviceAddress(account, DeviceId.PRIMARY),
            root.publicKey(),
            certificate,
            Registrations.of(ports.primitives(), identity.publicKey())),
        Standing.UNREGISTERED,
        new OwnProfile(
            displayName,
            WireSecret.copyOf(ports.random().bytes(OwnProfile.CONTACT_KEY_BYTES)),
            ReadReceipts.ON,
            SignIn.STAY),
        relay,
        identity);
  }
}
