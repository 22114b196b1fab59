package org.tautan.engine.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.document.DeviceListCheck;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.crypto.document.ListOutcome;
import org.tautan.crypto.document.NextList;
import org.tautan.crypto.document.NothingPinned;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.device.Directories;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Membership;
import org.tautan.engine.identity.Registrations;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.document.PrimaryCertificateBody;
import org.tautan.protocol.frame.Request.Register;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.frame.Result.RegisterResult;
import org.tautan.protocol.linking.RelayDescription;

/// Brings an account to a new phone: proves the root key to the relay, verifies the account's last
/// documents, and begins the next epoch with a primary certificate and list of its own. Companions
/// that are kept get the new phone's signature; their own stays good, because it covers the root
/// key and not the phone (PROTOCOL §4, §7).
final class Recovery {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final Registering registering;
  private final DocumentSigner signer;
  private final DocumentHashes hashes;

  Recovery(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Directories directories,
      Registering registering) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.directories = directories;
    this.registering = registering;
    this.signer = new DocumentSigner(ports.primitives(), ports.random());
    this.hashes = new DocumentHashes(ports.primitives());
  }

  RestoreOutcome restore(
      RootKeyPair root, String displayName, RelayAddress relay, Companions companions) {
    if (account.find().isPresent()) {
      return new RestoreOutcome.HasAccount();
    }
    try (RelayConnection connection = RelayConnection.open(ports, relay)) {
      return restore(connection, root, displayName, relay, companions);
    } catch (ConnectionException _) {
      return new RestoreOutcome.Unreachable();
    }
  }

  private RestoreOutcome restore(
      RelayConnection connection,
      RootKeyPair root,
      String displayName,
      RelayAddress relay,
      Companions companions)
      throws ConnectionException {
    AccountId id = hashes.accountId(root.publicKey());
    IdentityKeyPair identity = IdentityKeyPair.generate(ports.primitives(), ports.random());
    Optional<AccountDirectory> shown = ask(connection, primary(root, id, 1, identity));
    if (shown.isEmpty()) {
      return new RestoreOutcome.UnknownAccount();
    }
    Optional<PinnedDevices> last = verify(id, shown.get());
    if (last.isEmpty()) {
      return new RestoreOutcome.NotVerified();
    }
    List<DeviceCertificate> kept =
        companions == Companions.KEEP ? resign(last.get(), identity) : List.of();
    adopt(
        root,
        identity,
        displayName,
        new RelayDescription(
            connection.greeting().relay(), List.of(relay.uri()), 1, Optional.empty()),
        last.get(),
        kept);
    return register(connection, kept.size());
  }

  private PrimaryCertificate primary(
      RootKeyPair root, AccountId id, long epoch, IdentityKeyPair identity) {
    return signer.primaryCertificate(
        root, new PrimaryCertificateBody(id, epoch, identity.publicKey(), ports.clock().millis()));
  }

  private static Optional<AccountDirectory> ask(
      RelayConnection connection, PrimaryCertificate proof) throws ConnectionException {
    Result result =
        connection.request(
            new Register(
                proof, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    return result instanceof RegisterResult(Optional<AccountDirectory> directory)
        ? directory
        : Optional.empty();
  }

  private Optional<PinnedDevices> verify(AccountId id, AccountDirectory shown) {
    DeviceListCheck check = new DeviceListCheck(ports.primitives());
    return switch (check.check(new NothingPinned(id), shown, ports.clock().millis())) {
      case ListOutcome.Accepted accepted -> Optional.of(accepted.state());
      case ListOutcome.Expired expired -> Optional.of(expired.state());
      case ListOutcome.Refused _ -> Optional.empty();
    };
  }

  private List<DeviceCertificate> resign(PinnedDevices last, IdentityKeyPair identity) {
    List<DeviceCertificate> signed = new ArrayList<>();
    for (DeviceCertificate old : last.documents().certificates()) {
      if (isMember(last, old)) {
        signed.add(
            new DeviceCertificate(
                old.body(), signer.deviceByAccount(identity, old.body()), old.deviceSignature()));
      }
    }
    return signed;
  }

  private boolean isMember(PinnedDevices last, DeviceCertificate certificate) {
    return last.members().stream()
        .anyMatch(
            device -> device.certificateHash().equals(hashes.certificateHash(certificate.body())));
  }

  private void adopt(
      RootKeyPair root,
      IdentityKeyPair identity,
      String displayName,
      RelayDescription relay,
      PinnedDevices last,
      List<DeviceCertificate> kept) {
    AccountId id = last.account();
    long epoch = last.body().epoch() + 1;
    PrimaryCertificate primary = primary(root, id, epoch, identity);
    LocalAccount own =
        new LocalAccount.Parts(
                new Membership(
                    new DeviceAddress(id, DeviceId.PRIMARY),
                    root.publicKey(),
                    primary,
                    Registrations.of(ports.primitives(), identity.publicKey())),
                Standing.UNREGISTERED,
                PhoneAccounts.newProfile(ports, displayName),
                relay,
                identity)
            .build();
    DeviceList first =
        signer.deviceList(
            identity,
            NextList.newEpoch(
                last,
                hashes.certificateHash(primary.body()),
                kept.stream().map(Recovery::deviceOf).toList(),
                ports.clock().millis()));
    ledger.write(unit -> {
      account.adopt(unit, own);
      directories.pinOwn(
          unit, id, new AccountDirectory(primary, List.of(first), kept, List.of(), List.of()));
      return own;
    });
  }

  private static DeviceId deviceOf(DeviceCertificate certificate) {
    try {
      return certificate.parse().device();
    } catch (MalformedException e) {
      throw new IllegalStateException("a verified certificate cannot be read", e);
    }
  }

  private RestoreOutcome register(RelayConnection connection, int kept) throws ConnectionException {
    Result result = connection.request(registering.request());
    if (result instanceof RegisterResult) {
      ledger.write(unit -> account.change(unit, parts -> parts.standing(Standing.ACTIVE)));
      return new RestoreOutcome.Restored(account.get().account(), kept);
    }
    registering.abandon();
    if (result instanceof Refusal refusal) {
      return new RestoreOutcome.Refused(refusal.reason());
    }
    throw RelayConnection.unexpected("registration");
  }
}
