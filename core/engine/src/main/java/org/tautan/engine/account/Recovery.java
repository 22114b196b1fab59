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
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request.Register;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.RegisterResult;
import org.tautan.protocol.linking.RelayDescription;

/// Brings an account to a new phone: proves the root key to the relay, verifies the account's last
/// documents, and begins the next epoch with a primary certificate and list of its own. Companions
/// that are kept get the new phone's signature; their own stays good, because it covers the root
/// key and not the phone (PROTOCOL §4, §7).
final class Recovery {
  private final Ports ports;
  private final AccountHolder account;
  private final Registering registering;
  private final DocumentSigner signer;
  private final DocumentHashes hashes;

  Recovery(Ports ports, AccountHolder account, Registering registering) {
    this.ports = ports;
    this.account = account;
    this.registering = registering;
    this.signer = new DocumentSigner(ports.primitives(), ports.random());
    this.hashes = new DocumentHashes(ports.primitives());
  }

  RestoreOutcome restore(
      RootKeyPair root, String displayName, RelayAddress relay, Companions companions) {
    if (account.find().isPresent() && !isBegun(root)) {
      return new RestoreOutcome.HasAccount();
    }
    try (RelayConnection connection = RelayConnection.open(ports, relay)) {
      return account.find().isPresent()
          ? goOn(connection)
          : restore(connection, root, displayName, relay, companions);
    } catch (ConnectionException _) {
      return new RestoreOutcome.Unreachable();
    }
  }

  /// Whether this account's recovery was begun here and no relay has answered for it.
  private boolean isBegun(RootKeyPair root) {
    return registering.isUnregistered()
        && registering.isRecovery()
        && account.get().membership().rootKey().equals(root.publicKey());
  }

  /// The first list of the epoch is signed: with it stands which companions are kept.
  private RestoreOutcome goOn(RelayConnection connection) throws ConnectionException {
    if (!connection.greeting().relay().equals(account.get().relay().relayId())) {
      return new RestoreOutcome.UnknownAccount();
    }
    return register(connection, registering.documents().devices().size() - 1);
  }

  private RestoreOutcome restore(
      RelayConnection connection,
      RootKeyPair root,
      String displayName,
      RelayAddress relay,
      Companions companions)
      throws ConnectionException {
    NewPrimary phone = new NewPrimary(ports, root);
    Optional<AccountDirectory> shown = ask(connection, phone.certificate(1));
    if (shown.isEmpty()) {
      return new RestoreOutcome.UnknownAccount();
    }
    Optional<PinnedDevices> last = verify(phone.account(), shown.get());
    if (last.isEmpty()) {
      return new RestoreOutcome.NotVerified();
    }
    List<DeviceCertificate> kept =
        companions == Companions.KEEP ? resign(last.get(), phone.identity()) : List.of();
    RelayDescription home =
        new RelayDescription(
            connection.greeting().relay(), List.of(relay.uri()), 1, Optional.empty());
    PrimaryCertificate certificate = phone.certificate(last.get().body().epoch() + 1);
    registering.adopt(
        phone.parts(certificate, displayName, home).build(),
        first(phone, certificate, last.get(), kept),
        kept);
    return register(connection, kept.size());
  }

  private DeviceList first(
      NewPrimary phone,
      PrimaryCertificate certificate,
      PinnedDevices last,
      List<DeviceCertificate> kept) {
    return phone.signed(
        NextList.newEpoch(
            last,
            phone.hash(certificate),
            kept.stream().map(Recovery::deviceOf).toList(),
            ports.clock().millis()));
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

  private static DeviceId deviceOf(DeviceCertificate certificate) {
    try {
      return certificate.parse().device();
    } catch (MalformedException e) {
      throw new IllegalStateException("a verified certificate cannot be read", e);
    }
  }

  private RestoreOutcome register(RelayConnection connection, int kept) throws ConnectionException {
    AccountId id = account.get().account();
    return switch (registering.register(connection)) {
      case Registering.Outcome.Registered() -> new RestoreOutcome.Restored(id, kept);
      case Registering.Outcome.Refused(RefusalReason reason) -> new RestoreOutcome.Refused(reason);
    };
  }
}
