package org.tautan.crypto.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.RootKeyPair;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceCertificateBody;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceLeavesBody;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.document.PrimaryCertificateBody;

/// An account whose every key the test holds, so that it can sign whatever a test wants to see
/// refused.
final class SampleAccount {
  static final long NOW = 1_800_000_000_000L;

  final Primitives primitives = new BouncyCastlePrimitives();
  final RandomSource random;
  final DocumentSigner signer;
  final DocumentHashes hashes = new DocumentHashes(primitives);
  final DeviceListCheck check = new DeviceListCheck(primitives);
  final RootKeyPair root;
  final AccountId account;
  IdentityKeyPair phone;
  PrimaryCertificate primaryCertificate;
  final List<IdentityKeyPair> companions = new ArrayList<>();
  final List<DeviceCertificate> certificates = new ArrayList<>();
  final List<DeviceLeaves> leaves = new ArrayList<>();
  final List<DeviceList> lists = new ArrayList<>();

  SampleAccount(long seed) {
    random = new Random(seed)::nextBytes;
    signer = new DocumentSigner(primitives, random);
    root = RootKeyPair.generate(primitives, random);
    account = hashes.accountId(root.publicKey());
    phone = newIdentity();
    primaryCertificate = primaryCertificate(1);
    publish(NextList.first(account, primaryHash(), NOW));
  }

  IdentityKeyPair newIdentity() {
    return IdentityKeyPair.generate(primitives, random);
  }

  PrimaryCertificate primaryCertificate(long epoch) {
    return signer.primaryCertificate(
        root, new PrimaryCertificateBody(account, epoch, phone.publicKey(), NOW));
  }

  CertificateHash primaryHash() {
    return hashes.certificateHash(primaryCertificate.body());
  }

  DeviceCertificate certificate(DeviceId device, IdentityKeyPair companion) {
    Bytes body = new DeviceCertificateBody(account, device, companion.publicKey(), NOW).encode();
    return certificate(body, companion);
  }

  DeviceCertificate certificate(Bytes body, IdentityKeyPair companion) {
    return new DeviceCertificate(
        body,
        signer.deviceByAccount(phone, body),
        signer.accountByDevice(companion, body, root.publicKey()));
  }

  /// Links a companion: its certificate and the list that takes it in.
  DeviceId link() {
    PinnedDevices before = pinned();
    DeviceId device = before.body().nextDeviceId();
    IdentityKeyPair companion = newIdentity();
    DeviceCertificate certificate = certificate(device, companion);
    companions.add(companion);
    certificates.add(certificate);
    publish(NextList.with(before, hashes.certificateHash(certificate.body()), NOW));
    return device;
  }

  void unlink(DeviceId device) {
    publish(NextList.without(pinned(), device, NOW));
  }

  /// A new phone from the recovery kit; the kept companions' certificates are signed anew.
  void newPhone(List<DeviceId> kept) {
    PinnedDevices before = pinned();
    phone = newIdentity();
    primaryCertificate = primaryCertificate(before.body().epoch() + 1);
    certificates.replaceAll(old ->
        new DeviceCertificate(
            old.body(), signer.deviceByAccount(phone, old.body()), old.deviceSignature()));
    publish(NextList.newEpoch(before, primaryHash(), kept, NOW));
  }

  DeviceLeaves leaves(DeviceId device, IdentityKeyPair signedBy) {
    CertificateHash hash = pinned().device(device).orElseThrow().certificateHash();
    return signer.deviceLeaves(signedBy, new DeviceLeavesBody(account, device, hash));
  }

  void publish(DeviceListBody body) {
    lists.add(signer.deviceList(phone, body));
  }

  /// Publishes a changed successor of what is in force.
  void publishChanged(UnaryOperator<DeviceListBody> change) {
    publish(change.apply(NextList.renewed(pinned(), NOW)));
  }

  AccountDirectory directory() {
    return new AccountDirectory(primaryCertificate, lists, certificates, leaves, List.of());
  }

  /// The account's documents with only the lists from this index on.
  AccountDirectory directoryFrom(int first) {
    return new AccountDirectory(
        primaryCertificate, lists.subList(first, lists.size()), certificates, leaves, List.of());
  }

  /// The state after everything that was published so far, which must be acceptable.
  PinnedDevices pinned() {
    ListOutcome outcome = check.check(new NothingPinned(account), directory(), NOW);
    if (outcome instanceof ListOutcome.Accepted accepted) {
      return accepted.state();
    }
    throw new AssertionError("not accepted: " + outcome);
  }

  ListOutcome firstContact() {
    return check.check(new NothingPinned(account), directory(), NOW);
  }
}
