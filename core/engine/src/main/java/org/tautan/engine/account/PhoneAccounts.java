package org.tautan.engine.account;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.crypto.document.NextList;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.engine.api.Accounts;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.device.Directories;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Membership;
import org.tautan.engine.identity.OwnProfile;
import org.tautan.engine.identity.Registrations;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.document.PrimaryCertificateBody;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.frame.Result.RegisterResult;
import org.tautan.protocol.linking.RecoveryKit;
import org.tautan.protocol.linking.RelayDescription;

/// Makes accounts and keeps their kit. Everything is stored before the relay hears of it; what the
/// relay refuses is taken back.
public final class PhoneAccounts implements Accounts {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final Registering registering;
  private final Recovery recovery;
  private final DocumentSigner signer;
  private final DocumentHashes hashes;

  public PhoneAccounts(
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
    this.recovery = new Recovery(ports, ledger, account, directories, registering);
  }

  @Override
  public CreateOutcome create(String displayName, RelayAddress relay, Entry entry) {
    if (account.find().isPresent()) {
      return new CreateOutcome.HasAccount();
    }
    try (RelayConnection connection = RelayConnection.open(ports, relay)) {
      adopt(displayName, relay, connection.greeting().relay());
      return switch (entry) {
        case Entry.ThroughLink() -> new CreateOutcome.Created(account.get().account());
        case Entry.Invite(WireSecret invite) ->
            register(connection, new Admission.ByInvite(invite));
        case Entry.SetUpToken(WireSecret token) ->
            register(connection, new Admission.BySetUpToken(token));
      };
    } catch (ConnectionException _) {
      abandon();
      return new CreateOutcome.Unreachable();
    }
  }

  private CreateOutcome register(RelayConnection connection, Admission admission)
      throws ConnectionException {
    Result result = connection.request(registering.request(admission));
    if (result instanceof RegisterResult) {
      ledger.write(unit -> account.change(unit, parts -> parts.standing(Standing.ACTIVE)));
      return new CreateOutcome.Created(account.get().account());
    }
    if (result instanceof Refusal refusal) {
      abandon();
      return new CreateOutcome.Refused(refusal.reason());
    }
    throw RelayConnection.unexpected("registration");
  }

  private void abandon() {
    if (account.find().isPresent()) {
      ledger.write(unit -> {
        directories.forget(unit, account.get().account());
        account.abandon(unit);
        return unit;
      });
    }
  }

  private void adopt(String displayName, RelayAddress relay, RelayId relayId) {
    RootKeyPair root = RootKeyPair.generate(ports.primitives(), ports.random());
    IdentityKeyPair identity = IdentityKeyPair.generate(ports.primitives(), ports.random());
    AccountId id = hashes.accountId(root.publicKey());
    PrimaryCertificate primary =
        signer.primaryCertificate(
            root, new PrimaryCertificateBody(id, 1, identity.publicKey(), ports.clock().millis()));
    LocalAccount own =
        new LocalAccount.Parts(
                new Membership(
                    new DeviceAddress(id, DeviceId.PRIMARY),
                    root.publicKey(),
                    primary,
                    Registrations.of(ports.primitives(), identity.publicKey())),
                Standing.UNREGISTERED,
                newProfile(ports, displayName),
                new RelayDescription(relayId, List.of(relay.uri()), 1, Optional.empty()),
                identity)
            .root(Optional.of(root))
            .build();
    DeviceList first =
        signer.deviceList(
            identity,
            NextList.first(id, hashes.certificateHash(primary.body()), ports.clock().millis()));
    ledger.write(unit -> {
      account.adopt(unit, own);
      directories.pinOwn(
          unit, id, new AccountDirectory(primary, List.of(first), List.of(), List.of(), List.of()));
      return own;
    });
  }

  static OwnProfile newProfile(Ports ports, String displayName) {
    return new OwnProfile(
        displayName,
        WireSecret.copyOf(ports.random().bytes(OwnProfile.CONTACT_KEY_BYTES)),
        ReadReceipts.ON,
        SignIn.STAY);
  }

  @Override
  public RestoreOutcome restore(
      RootKeyPair root, String displayName, RelayAddress relay, Companions companions) {
    return recovery.restore(root, displayName, relay, companions);
  }

  @Override
  public Optional<SecretBytes> kitFile() {
    return account
        .find()
        .flatMap(own ->
            own.root()
                .map(root ->
                    KitFile.write(
                        new RecoveryKit(
                            KitFile.VERSION,
                            KitFile.seed(root),
                            own.account(),
                            own.relay(),
                            own.profile().displayName()))));
  }

  @Override
  public Optional<RecoveryCode> recoveryCode() {
    return account
        .find()
        .flatMap(LocalAccount::root)
        .map(root -> RecoveryCode.of(ports.primitives(), root));
  }

  @Override
  public KitOutcome confirmKit(int group, CharSequence typed) {
    Optional<RootKeyPair> root = account.find().flatMap(LocalAccount::root);
    if (root.isEmpty()) {
      return KitOutcome.NO_KIT;
    }
    try (RecoveryCode code = RecoveryCode.of(ports.primitives(), root.get())) {
      if (!code.matches(group, typed)) {
        return KitOutcome.WRONG;
      }
    }
    ledger.write(unit -> account.change(unit, parts -> parts.root(Optional.empty())));
    root.get().close();
    return KitOutcome.CONFIRMED;
  }

  @Override
  public void rename(String displayName) {
    ledger.write(unit -> {
      unit.counters().raise(Counter.PROFILE, unit.counters().get(Counter.PROFILE) + 1);
      return account.change(
          unit, parts -> parts.profile(account.get().profile().named(displayName)));
    });
  }

  @Override
  public void readReceipts(ReadReceipts receipts) {
    ledger.write(unit ->
        account.change(unit, parts -> parts.profile(account.get().profile().with(receipts))));
  }
}
