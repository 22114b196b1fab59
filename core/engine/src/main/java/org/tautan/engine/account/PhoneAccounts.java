package org.tautan.engine.account;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.document.NextList;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.engine.api.Accounts;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.ProfileChange;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.linking.RecoveryKit;
import org.tautan.protocol.linking.RelayDescription;

/// Makes accounts and keeps their kit.
public final class PhoneAccounts implements Accounts {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Registering registering;
  private final Recovery recovery;
  private final OwnSync sync;

  public PhoneAccounts(
      Ports ports, Ledger ledger, AccountHolder account, Registering registering, OwnSync sync) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.registering = registering;
    this.recovery = new Recovery(ports, account, registering);
    this.sync = sync;
  }

  @Override
  public CreateOutcome create(String displayName, RelayAddress relay, Entry entry) {
    if (account.find().isPresent() && !isBegun()) {
      return new CreateOutcome.HasAccount();
    }
    try (RelayConnection connection = RelayConnection.open(ports, relay)) {
      begin(displayName, relay, connection.greeting().relay(), entry);
      AccountId id = account.get().account();
      if (entry instanceof Entry.ThroughLink) {
        return new CreateOutcome.Created(id);
      }
      return switch (registering.register(connection)) {
        case Registering.Outcome.Registered() -> new CreateOutcome.Created(id);
        case Registering.Outcome.Refused(RefusalReason reason) -> new CreateOutcome.Refused(reason);
      };
    } catch (ConnectionException _) {
      return new CreateOutcome.Unreachable();
    }
  }

  /// Whether a new account was begun here that no relay has answered for.
  private boolean isBegun() {
    return registering.isUnregistered() && !registering.isRecovery();
  }

  /// Goes on with the account that was begun for this relay, or begins one: a relay that never
  /// answered may have it, and an invite is good for one account.
  private void begin(String displayName, RelayAddress relay, RelayId relayId, Entry entry) {
    if (account.find().filter(own -> own.relay().relayId().equals(relayId)).isPresent()) {
      ledger.write(unit ->
          account.change(
              unit,
              parts ->
                  parts
                      .profile(account.get().profile().named(displayName))
                      .admission(admission(entry))));
      return;
    }
    if (account.find().isPresent()) {
      registering.abandon();
    }
    adopt(
        displayName,
        new RelayDescription(relayId, List.of(relay.uri()), 1, Optional.empty()),
        admission(entry));
  }

  private static Optional<Admission> admission(Entry entry) {
    return switch (entry) {
      case Entry.ThroughLink() -> Optional.empty();
      case Entry.Invite(WireSecret invite) -> Optional.of(new Admission.ByInvite(invite));
      case Entry.SetUpToken(WireSecret token) -> Optional.of(new Admission.BySetUpToken(token));
    };
  }

  private void adopt(String displayName, RelayDescription relay, Optional<Admission> admission) {
    RootKeyPair root = RootKeyPair.generate(ports.primitives(), ports.random());
    NewPrimary phone = new NewPrimary(ports, root);
    PrimaryCertificate certificate = phone.certificate(1);
    DeviceList first =
        phone.signed(
            NextList.first(phone.account(), phone.hash(certificate), ports.clock().millis()));
    registering.adopt(
        phone
            .parts(certificate, displayName, relay)
            .root(Optional.of(root))
            .admission(admission)
            .build(),
        first,
        List.of());
  }

  @Override
  public RestoreOutcome restore(
      RootKeyPair root, String displayName, RelayAddress relay, Companions companions) {
    RestoreOutcome outcome = recovery.restore(root, displayName, relay, companions);
    if (outcome instanceof RestoreOutcome.Restored) {
      decide(new ProfileChange.DisplayName(displayName));
    }
    return outcome;
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
    decide(new ProfileChange.DisplayName(displayName));
  }

  @Override
  public void readReceipts(ReadReceipts receipts) {
    decide(new ProfileChange.ReadReceipts(receipts == ReadReceipts.ON));
  }

  private void decide(ProfileChange.PersonPart part) {
    ledger.write(unit -> {
      sync.decide(unit, part);
      return part;
    });
  }
}
