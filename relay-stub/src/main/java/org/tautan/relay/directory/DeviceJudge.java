package org.tautan.relay.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.document.CertificateCheck;
import org.tautan.crypto.document.CertificateOutcome;
import org.tautan.crypto.document.CertificateOutcome.Certified;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.document.DocumentVerifier;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.Signature;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceLeavesBody;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.frame.FinishHalf.CompanionHalf;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.prekey.KyberPreKey;
import org.tautan.protocol.prekey.OneTimePreKey;
import org.tautan.protocol.prekey.PreKeyUpload;
import org.tautan.protocol.prekey.SignedPreKey;
import org.tautan.relay.outcome.Verdict;

/// Verifies what devices sign: certificates, capabilities, prekeys, leaves. Any thread; a call
/// costs about a tenth of a millisecond for each signature, so none is made inside the store.
public final class DeviceJudge {
  private final Supplier<Primitives> primitives;

  /// Judges with these primitives.
  public DeviceJudge(Supplier<Primitives> primitives) {
    this.primitives = primitives;
  }

  /// A primary, proven by the root key that its account id is the hash of.
  public Verdict<Primary> primary(PrimaryCertificate certificate) {
    try {
      var body = certificate.parse();
      var outcome =
          new CertificateCheck(primitives.get()).primary(certificate, body.account(), body.epoch());
      return certified(outcome)
          .map(found ->
              new Primary(
                  body.account(), body.epoch(), found.identityKey(), found.hash(), certificate));
    } catch (MalformedException _) {
      return Verdict.refused(RefusalReason.CERTIFICATE_INVALID);
    }
  }

  /// A phone with its prekeys and capabilities.
  public Verdict<NewDevice> phone(
      Primary primary, PreKeyUpload preKeys, Capabilities capabilities) {
    return complete(
        new NewDevice(
            new DeviceAddress(primary.account(), DeviceId.PRIMARY),
            primary.identityKey(),
            primary.hash(),
            Optional.empty(),
            preKeys,
            capabilities,
            Optional.empty()));
  }

  /// A companion's half of an activation.
  ///
  /// @param requested the identity key that its link request named
  public Verdict<NewDevice> companion(Primary primary, IdentityKey requested, CompanionHalf half) {
    CertificateOutcome outcome =
        new CertificateCheck(primitives.get())
            .companion(
                half.certificate(),
                primary.account(),
                primary.identityKey(),
                primary.certificate().rootKey());
    return certified(outcome)
        .then(found ->
            found.identityKey().equals(requested)
                ? complete(
                    new NewDevice(
                        new DeviceAddress(primary.account(), found.device()),
                        found.identityKey(),
                        found.hash(),
                        Optional.of(half.certificate()),
                        half.preKeys(),
                        half.capabilities(),
                        half.leaves()))
                : Verdict.refused(RefusalReason.CERTIFICATE_INVALID));
  }

  /// A device's word that it leaves, which must be about itself.
  public Verdict<DeviceLeaves> leaves(
      DeviceAddress address, IdentityKey key, CertificateHash certificate, DeviceLeaves leaves) {
    try {
      DeviceLeavesBody body = leaves.parse();
      boolean isAboutItself =
          body.equals(new DeviceLeavesBody(address.account(), address.device(), certificate));
      if (!isAboutItself || address.device().isPrimary()) {
        return Verdict.refused(RefusalReason.CERTIFICATE_INVALID);
      }
      return new DocumentVerifier(primitives.get()).isSignedBy(key, leaves)
          ? Verdict.accepted(leaves)
          : Verdict.refused(RefusalReason.BAD_SIGNATURE);
    } catch (MalformedException _) {
      return Verdict.refused(RefusalReason.MALFORMED);
    }
  }

  /// What a device says it can do, which must be about itself.
  public Verdict<Capabilities> capabilities(
      DeviceAddress address, IdentityKey key, Capabilities capabilities) {
    try {
      var body = capabilities.parse();
      if (!address.equals(new DeviceAddress(body.account(), body.device()))) {
        return Verdict.refused(RefusalReason.CERTIFICATE_INVALID);
      }
      return new DocumentVerifier(primitives.get()).isSignedBy(key, capabilities)
          ? Verdict.accepted(capabilities)
          : Verdict.refused(RefusalReason.BAD_SIGNATURE);
    } catch (MalformedException _) {
      return Verdict.refused(RefusalReason.MALFORMED);
    }
  }

  /// Prekeys: signed by the device, each id once, not more than the relay keeps.
  public Verdict<PreKeyUpload> preKeys(IdentityKey key, PreKeyUpload upload) {
    if (upload.oneTime().size() > Limits.ONE_TIME_PREKEYS
        || upload.oneTimeKyber().size() > Limits.ONE_TIME_KYBER_PREKEYS) {
      return Verdict.refused(RefusalReason.TOO_MANY_PREKEYS);
    }
    if (repeats(upload.oneTime().stream().map(OneTimePreKey::id).toList())
        || repeats(upload.oneTimeKyber().stream().map(KyberPreKey::id).toList())) {
      return Verdict.refused(RefusalReason.PREKEY_ID_REUSED);
    }
    Primitives mine = primitives.get();
    boolean signed =
        upload.signed().stream().allMatch(preKey -> isSigned(mine, key, preKey))
            && upload.lastResort().stream().allMatch(preKey -> isSigned(mine, key, preKey))
            && upload.oneTimeKyber().stream().allMatch(preKey -> isSigned(mine, key, preKey));
    return signed ? Verdict.accepted(upload) : Verdict.refused(RefusalReason.PREKEY_UNSIGNED);
  }

  /// Whether a device signed these bytes, which are the input of one of our labels.
  public boolean isSigned(IdentityKey key, Bytes input, Signature signature) {
    return IdentityKeyPair.verify(primitives.get(), key, input, signature);
  }

  /// The hashes by which documents are named.
  public DocumentHashes hashes() {
    return new DocumentHashes(primitives.get());
  }

  private Verdict<NewDevice> complete(NewDevice device) {
    if (device.preKeys().signed().isEmpty() || device.preKeys().lastResort().isEmpty()) {
      return Verdict.refused(RefusalReason.NO_PREKEYS);
    }
    return preKeys(device.identityKey(), device.preKeys())
        .then(_ -> capabilities(device.address(), device.identityKey(), device.capabilities()))
        .then(_ -> deposited(device))
        .map(_ -> device);
  }

  private Verdict<NewDevice> deposited(NewDevice device) {
    return device
        .leaves()
        .map(leaves ->
            leaves(device.address(), device.identityKey(), device.certificateHash(), leaves)
                .map(_ -> device))
        .orElseGet(() -> Verdict.accepted(device));
  }

  private static Verdict<Certified> certified(CertificateOutcome outcome) {
    return switch (outcome) {
      case Certified found -> Verdict.accepted(found);
      case CertificateOutcome.BadSignature _ -> Verdict.refused(RefusalReason.BAD_SIGNATURE);
      case CertificateOutcome.Malformed _,
          CertificateOutcome.WrongAccount _,
          CertificateOutcome.WrongEpoch _ ->
          Verdict.refused(RefusalReason.CERTIFICATE_INVALID);
    };
  }

  private static boolean isSigned(Primitives primitives, IdentityKey key, SignedPreKey preKey) {
    return IdentityKeyPair.verify(primitives, key, preKey.publicKey().bytes(), preKey.signature());
  }

  private static boolean isSigned(Primitives primitives, IdentityKey key, KyberPreKey preKey) {
    return IdentityKeyPair.verify(primitives, key, preKey.publicKey().bytes(), preKey.signature());
  }

  private static boolean repeats(List<PreKeyId> ids) {
    Set<PreKeyId> seen = new HashSet<>();
    return !ids.stream().allMatch(seen::add);
  }
}
