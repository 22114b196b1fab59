package org.tautan.engine.linking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.document.CertificateCheck;
import org.tautan.crypto.document.CertificateOutcome.Certified;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.engine.account.Registering;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.device.Directories;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.DeviceLabel;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Membership;
import org.tautan.engine.identity.OwnProfile;
import org.tautan.engine.identity.Registrations;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.Ports;
import org.tautan.engine.prekey.PreKeyDepot;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.Limits;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.Signature;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceCertificateBody;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceLeavesBody;
import org.tautan.protocol.frame.FinishHalf.CompanionHalf;
import org.tautan.protocol.frame.Request.FinishLink;
import org.tautan.protocol.linking.LinkIntroduction;
import org.tautan.protocol.linking.LinkProvision;
import org.tautan.protocol.linking.RelayDescription;
import org.tautan.protocol.prekey.PreKeyUpload;

/// A companion's way into an account: verifies what the phone provisions, signs its half, and
/// stores the account before the relay hears of it, so that a crash at any point leaves either
/// nothing or a device that finds out at its next login whether it was let in.
public final class Joining {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final PreKeyDepot depot;
  private final DocumentSigner signer;
  private final DocumentHashes hashes;
  private final CertificateCheck certificates;

  public Joining(Ports ports, Ledger ledger, AccountHolder account, Directories directories) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.directories = directories;
    this.depot = new PreKeyDepot(ports);
    this.signer = new DocumentSigner(ports.primitives(), ports.random());
    this.hashes = new DocumentHashes(ports.primitives());
    this.certificates = new CertificateCheck(ports.primitives());
  }

  /// Checks all that the phone says against itself and against what this device and the relay know.
  ///
  /// @throws LinkException `NOT_VERIFIED` or `OTHER_RELAY`
  void verify(LinkProvision provision, LinkIntroduction phone, IdentityKey self, RelayId relay)
      throws LinkException {
    AccountId claimed = phone.account();
    boolean holds =
        certificates.primary(provision.primaryCertificate(), claimed) instanceof Certified primary
            && certificates.offered(
                    provision.certificateBody(),
                    provision.accountSignature(),
                    claimed,
                    primary.identityKey())
                instanceof Certified offered
            && offered.identityKey().equals(self)
            && provision.displayName().equals(phone.displayName());
    if (!holds) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
    if (!provision.relay().relayId().equals(relay) || provision.relay().addresses().isEmpty()) {
      throw new LinkException(LinkFailure.OTHER_RELAY);
    }
  }

  /// Signs, stores, and gives what the relay is to hear.
  FinishLink half(
      LinkRef ref, LinkProvision provision, IdentityKeyPair identity, CompanionLinkOptions options)
      throws LinkException {
    LocalAccount joiner = joiner(provision, identity, options);
    PreKeyUpload preKeys =
        ledger.write(unit -> {
          account.adopt(unit, joiner);
          return depot.first(unit, identity, joiner.membership().registrationId());
        });
    Signature own =
        signer.accountByDevice(
            identity, provision.certificateBody(), joiner.membership().rootKey());
    DeviceCertificate certificate =
        new DeviceCertificate(provision.certificateBody(), provision.accountSignature(), own);
    return new FinishLink(
        ref,
        new CompanionHalf(
            certificate,
            preKeys,
            Registering.capabilities(ports, joiner),
            options.signIn() == SignIn.UNTIL_CLOSED
                ? Optional.of(leaves(joiner, hashes.certificateHash(provision.certificateBody())))
                : Optional.empty()));
  }

  private LocalAccount joiner(
      LinkProvision provision, IdentityKeyPair identity, CompanionLinkOptions options)
      throws LinkException {
    DeviceAddress address = address(provision);
    Membership membership =
        new Membership(
            address,
            provision.primaryCertificate().rootKey(),
            provision.primaryCertificate(),
            Registrations.of(ports.primitives(), identity.publicKey()));
    OwnProfile profile =
        new OwnProfile(
            provision.displayName(), provision.contactKey(), ReadReceipts.ON, options.signIn());
    return new LocalAccount.Parts(
            membership, Standing.JOINING, profile, relay(provision, options), identity)
        .label(address.device(), DeviceLabel.linked(options.deviceName(), options.platform()))
        .build();
  }

  /// The phone's relay, which is the one that this device reached too: where it did so stands
  /// first, because the phone's way there need not be this device's. What is changed is no longer
  /// what the relay signed.
  private static RelayDescription relay(LinkProvision provision, CompanionLinkOptions options) {
    RelayDescription theirs = provision.relay();
    String own = options.relay().uri();
    if (theirs.addresses().getFirst().equals(own)) {
      return theirs;
    }
    List<String> addresses =
        Stream.concat(Stream.of(own), theirs.addresses().stream())
            .distinct()
            .limit(Limits.RELAY_ADDRESSES)
            .toList();
    return new RelayDescription(theirs.relayId(), addresses, theirs.version(), Optional.empty());
  }

  private static DeviceAddress address(LinkProvision provision) throws LinkException {
    try {
      return DeviceCertificateBody.decode(provision.certificateBody()).address();
    } catch (MalformedException _) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
  }

  /// This device's word that it is out, to be deposited or sent.
  public DeviceLeaves leaves(LocalAccount own, CertificateHash certificate) {
    return signer.deviceLeaves(
        own.identity(), new DeviceLeavesBody(own.account(), own.address().device(), certificate));
  }

  /// The relay says that both halves are there: believed when the phone's signed list says so too.
  ///
  /// @return the account, with this device in it
  /// @throws LinkException `NOT_VERIFIED`
  LocalAccount activated(AccountDirectory directory) throws LinkException {
    LocalAccount own = account.get();
    boolean listed =
        ledger.write(unit -> {
          directories.offer(unit, own.account(), directory);
          boolean member =
              directories
                  .find(unit, own.account())
                  .filter(pinned ->
                      pinned.members().stream()
                          .anyMatch(d -> d.identityKey().equals(own.identity().publicKey())))
                  .isPresent();
          if (member) {
            account.change(unit, parts -> parts.standing(Standing.ACTIVE));
          }
          return member;
        });
    if (!listed) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
    return account.get();
  }

  /// The linking came to nothing: forgets the half-made account, if there is one.
  void abandon() {
    boolean joiningStill =
        account.find().filter(own -> own.standing() == Standing.JOINING).isPresent();
    if (joiningStill) {
      ledger.write(unit -> {
        directories.forget(unit, account.get().account());
        account.abandon(unit);
        return List.of();
      });
    }
  }
}
