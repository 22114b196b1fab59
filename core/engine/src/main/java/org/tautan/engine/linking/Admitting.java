package org.tautan.engine.linking;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.document.CertificateCheck;
import org.tautan.crypto.document.CertificateOutcome.Certified;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.engine.account.Registering;
import org.tautan.engine.device.Directories;
import org.tautan.engine.device.OwnLists;
import org.tautan.engine.history.Consent;
import org.tautan.engine.history.HistoryDesk;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.DeviceLabel;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.Limits;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.Signature;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceCertificateBody;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.FinishHalf.PrimaryHalf;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result.RegisterResult;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.protocol.linking.HistoryOffer;
import org.tautan.protocol.linking.LinkProvision;
import org.tautan.protocol.linking.LinkReveal;

/// How the phone lets a companion in: offers it a certificate, and, once the companion has signed
/// too, signs the list that names it. That list is kept before anybody sees it, so that no second
/// one is ever signed in its place.
public final class Admitting {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final OwnLists lists;
  private final Registering registering;
  private final HistoryDesk history;
  private final DocumentSigner signer;

  /// The parts that it works with.
  public record Parts(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Directories directories,
      OwnLists lists,
      Registering registering,
      HistoryDesk history) {}

  public Admitting(Parts parts) {
    this.ports = parts.ports();
    this.ledger = parts.ledger();
    this.account = parts.account();
    this.directories = parts.directories();
    this.lists = parts.lists();
    this.registering = parts.registering();
    this.history = parts.history();
    this.signer = new DocumentSigner(ports.primitives(), ports.random());
  }

  /// What one companion is offered, and, once it has signed, its certificate.
  static final class Offer {
    private final DeviceId device;
    private final LinkProvision provision;
    private Optional<DeviceCertificate> certificate = Optional.empty();

    Offer(DeviceId device, LinkProvision provision) {
      this.device = device;
      this.provision = provision;
    }

    /// The id that it gets.
    DeviceId device() {
      return device;
    }

    /// What it is sent under K.
    LinkProvision provision() {
      return provision;
    }
  }

  /// Checks that the account may have one more companion and that no list is in the balance. Of an
  /// account that is not registered the relay has no list: what was signed for a companion that
  /// never came is followed by the next one ([OwnLists]).
  ///
  /// @throws LinkException `TOO_MANY_DEVICES`
  void requireRoom() throws LinkException {
    PinnedDevices current = ledger.write(this::own);
    if (current.members().size() >= Limits.DEVICES) {
      throw new LinkException(LinkFailure.TOO_MANY_DEVICES);
    }
    boolean inTheBalance = !account.get().pendingLists().isEmpty();
    if (inTheBalance && account.get().standing() != Standing.UNREGISTERED) {
      throw new LinkException(LinkFailure.RELAY_UNREACHABLE);
    }
  }

  /// Makes and signs what the companion is to have.
  Offer offer(IdentityKey companion, HistoryDepth depth) {
    LocalAccount own = account.get();
    DeviceId device = ledger.write(lists::nextDevice);
    Bytes body =
        new DeviceCertificateBody(own.account(), device, companion, ports.clock().millis())
            .encode();
    Signature signature = signer.deviceByAccount(own.identity(), body);
    return new Offer(
        device,
        new LinkProvision(
            own.membership().primary(),
            body,
            signature,
            own.profile().displayName(),
            own.relay(),
            new HistoryOffer(depth),
            own.profile().contactKey()));
  }

  /// An account that does not exist yet at the relay is registered through this very link; it
  /// begins with the activation. If it turns out to exist, because an earlier linking came about
  /// without this phone hearing of it, this one is over: the next login tells with which
  /// companions, and the next linking needs a person's presence.
  ///
  /// @throws LinkException `EXPIRED`, when the account exists
  void registerThrough(LinkLine line, LinkRef ref) throws LinkException {
    if (account.get().standing() == Standing.UNREGISTERED
        && line.request(registering.request(Optional.of(new Admission.ByLink(ref))))
            instanceof RegisterResult(Optional<AccountDirectory> known)
        && known.isPresent()) {
      throw new LinkException(LinkFailure.EXPIRED);
    }
  }

  /// The claim on the ref, signed by this phone.
  Request.ClaimLink claim(LinkRef ref, Bytes requestHash, Bytes sealed) {
    LocalAccount own = account.get();
    Bytes sealedHash = Bytes.copyOf(ports.primitives().sha256(sealed.toByteArray()));
    Bytes input = Request.ClaimLink.signingInput(ref, requestHash, sealedHash);
    return new Request.ClaimLink(
        ref, own.account(), sealed, own.identity().sign(ports.primitives(), ports.random(), input));
  }

  /// The companion has signed: checks its signature, signs and keeps the list with the companion's
  /// name, and gives this side's half.
  ///
  /// @throws LinkException `NOT_VERIFIED`
  Request.FinishLink half(
      LinkRef ref, Offer offer, DeviceCertificate certificate, LinkReveal computer)
      throws LinkException {
    LocalAccount own = account.get();
    boolean mine =
        certificate.body().equals(offer.provision().certificateBody())
            && new CertificateCheck(ports.primitives())
                    .companion(
                        certificate,
                        own.account(),
                        own.identity().publicKey(),
                        own.membership().rootKey())
                instanceof Certified;
    if (!mine) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
    DeviceEntry companion =
        new DeviceEntry(
            offer.device(),
            new DocumentHashes(ports.primitives()).certificateHash(certificate.body()));
    List<DeviceList> signed =
        ledger.write(unit -> {
          account.change(
              unit,
              parts ->
                  parts.label(
                      offer.device(),
                      DeviceLabel.linked(computer.deviceName(), computer.platform())));
          Consent.agree(unit, ports.random(), offer.device(), offer.provision().history().depth());
          return lists.signWith(unit, companion);
        });
    offer.certificate = Optional.of(certificate);
    return new Request.FinishLink(ref, new PrimaryHalf(signed));
  }

  /// The relay has activated the companion: pins the list.
  void activated(Offer offer) {
    ledger.write(unit -> {
      lists.accepted(unit, List.of(offer.certificate.orElseThrow()));
      unit.afterCommit(history::stir);
      return account.change(unit, parts -> parts.standing(Standing.ACTIVE));
    });
  }

  private PinnedDevices own(Unit unit) {
    return directories.find(unit, account.get().account()).orElseThrow();
  }
}
