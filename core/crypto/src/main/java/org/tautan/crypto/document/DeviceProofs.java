package org.tautan.crypto.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.document.CertificateOutcome.Certified;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceLeavesBody;
import org.tautan.protocol.document.DeviceListBody;

/// Finds the devices behind one verified list. Each companion needs a certificate with the hash
/// that the list names and with both signatures, out of what was received or is already pinned; a
/// [DeviceLeaves] that does not hold is as good as none. One object judges one list.
final class DeviceProofs {
  private final DocumentHashes hashes;
  private final DocumentVerifier verifier;
  private final CertificateCheck check;
  private final AccountDirectory received;
  private final DeviceListBody body;
  private final Certified primary;
  private final List<DeviceCertificate> candidates;
  private final List<DeviceLeaves> farewells;

  DeviceProofs(
      Primitives primitives,
      AccountDirectory received,
      DeviceListBody body,
      Certified primary,
      Optional<PinnedDevices> before) {
    hashes = new DocumentHashes(primitives);
    verifier = new DocumentVerifier(primitives);
    check = new CertificateCheck(primitives);
    this.received = received;
    this.body = body;
    this.primary = primary;
    Optional<AccountDirectory> pinned = before.map(PinnedDevices::documents);
    candidates =
        Stream.concat(
                received.certificates().stream(),
                pinned.stream().flatMap(documents -> documents.certificates().stream()))
            .toList();
    farewells =
        Stream.concat(
                received.leaves().stream(),
                pinned.stream().flatMap(documents -> documents.leaves().stream()))
            .toList();
  }

  /// The state to pin for the last of the received lists.
  PinnedDevices state() throws ListRefusedException {
    List<VerifiedDevice> devices = new ArrayList<>();
    List<DeviceCertificate> certificates = new ArrayList<>();
    List<DeviceLeaves> leaves = new ArrayList<>();
    devices.add(device(primary, DevicePresence.MEMBER));
    for (DeviceEntry entry : body.devices().subList(1, body.devices().size())) {
      Proof proof = proof(entry);
      Certified companion = proof.companion();
      Optional<DeviceLeaves> left = farewell(companion);
      certificates.add(proof.certificate());
      left.ifPresent(leaves::add);
      devices.add(
          device(companion, left.isPresent() ? DevicePresence.LEFT : DevicePresence.MEMBER));
    }
    AccountDirectory documents =
        new AccountDirectory(
            received.primaryCertificate(),
            List.of(received.lists().getLast()),
            certificates,
            leaves,
            List.of());
    return new PinnedDevices(
        documents, hashes.reference(received.lists().getLast(), body), body, devices);
  }

  /// The first certificate of the entry's hash that holds; if none does, why the first one does
  /// not.
  private Proof proof(DeviceEntry entry) throws ListRefusedException {
    Optional<ListRefusedException> firstRefusal = Optional.empty();
    for (DeviceCertificate candidate : candidates) {
      if (hashes.certificateHash(candidate.body()).equals(entry.certificateHash())) {
        try {
          return new Proof(candidate, companion(candidate, entry));
        } catch (ListRefusedException e) {
          firstRefusal = firstRefusal.or(() -> Optional.of(e));
        }
      }
    }
    throw firstRefusal.orElseGet(
        () -> new ListRefusedException(new ListOutcome.MissingCertificate(entry.device())));
  }

  private Certified companion(DeviceCertificate certificate, DeviceEntry entry)
      throws ListRefusedException {
    RootKey rootKey = received.primaryCertificate().rootKey();
    Certified companion =
        Refusals.certified(
            check.companion(certificate, body.account(), primary.identityKey(), rootKey));
    if (!companion.device().equals(entry.device())) {
      throw new ListRefusedException(new ListOutcome.WrongCertificate(entry.device()));
    }
    return companion;
  }

  private Optional<DeviceLeaves> farewell(Certified companion) {
    DeviceLeavesBody expected =
        new DeviceLeavesBody(body.account(), companion.device(), companion.hash());
    return farewells.stream()
        .filter(leaves -> says(leaves, expected))
        .filter(leaves -> verifier.isSignedBy(companion.identityKey(), leaves))
        .findFirst();
  }

  private static boolean says(DeviceLeaves leaves, DeviceLeavesBody expected) {
    try {
      return leaves.parse().equals(expected);
    } catch (MalformedException _) {
      return false;
    }
  }

  private static VerifiedDevice device(Certified certified, DevicePresence presence) {
    return new VerifiedDevice(
        certified.device(),
        certified.identityKey(),
        certified.hash(),
        certified.created(),
        presence);
  }

  private record Proof(DeviceCertificate certificate, Certified companion) {}
}
