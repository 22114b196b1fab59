package org.tautan.engine.account;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.device.Directories;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.engine.prekey.PreKeyDepot;
import org.tautan.protocol.ProtocolVersion;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.CapabilitiesBody;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request.Register;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.frame.Result.RegisterResult;
import org.tautan.protocol.prekey.PreKeyUpload;

/// A phone's way into its relay's directory, with a new account or as the new phone of one: stored
/// before the relay hears of it, registered, gone on with after whatever cut that short, and taken
/// back once the relay has refused. What is registered again are the very documents that were
/// stored, so that no second first list of an epoch is ever signed and no invite is lost.
///
/// Used by the engine's one thread.
public final class Registering {
  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;

  public Registering(Ports ports, Ledger ledger, AccountHolder account, Directories directories) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
    this.directories = directories;
  }

  /// What the relay said.
  sealed interface Outcome {
    /// It knows this phone.
    record Registered() implements Outcome {}

    /// It said no. The account is forgotten, unless the reason passes by itself.
    record Refused(RefusalReason reason) implements Outcome {}
  }

  /// Stores an account with the first list that this phone has signed for it.
  ///
  /// @param kept certificates of the companions that the list names
  void adopt(LocalAccount own, DeviceList first, List<DeviceCertificate> kept) {
    ledger.write(unit -> {
      account.adopt(unit, own);
      directories.pinOwn(
          unit,
          own.account(),
          new AccountDirectory(
              own.membership().primary(), List.of(first), kept, List.of(), List.of()));
      return own;
    });
  }

  /// Registers the stored account, by the admission that is stored with it if it needs one. Without
  /// an answer nothing is changed: [#resume] goes on with it.
  Outcome register(RelayConnection connection) throws ConnectionException {
    Result result = connection.request(request(account.get().admission()));
    if (result instanceof RegisterResult) {
      ledger.write(unit -> account.change(unit, parts -> parts.standing(Standing.ACTIVE)));
      return new Outcome.Registered();
    }
    if (result instanceof Refusal refusal) {
      if (!passes(refusal.reason())) {
        abandon();
      }
      return new Outcome.Refused(refusal.reason());
    }
    throw RelayConnection.unexpected("registration");
  }

  /// Goes on with a registration that was cut short. If the relay refuses it, the half-made account
  /// is forgotten: it can be made anew, or its kit can be used again.
  ///
  /// @return whether the relay knows this phone now
  public boolean resume(RelayConnection connection) throws ConnectionException {
    boolean cutShort = isUnregistered() && (account.get().admission().isPresent() || isRecovery());
    return cutShort && register(connection) instanceof Outcome.Registered;
  }

  /// Whether an account was begun here of which nobody knows yet whether the relay has it.
  public boolean isUnregistered() {
    return account.find().filter(own -> own.standing() == Standing.UNREGISTERED).isPresent();
  }

  /// Whether the account was another phone's before.
  boolean isRecovery() {
    return documents().body().epoch() > 1;
  }

  /// The account's documents as they are stored here.
  PinnedDevices documents() {
    return ledger.write(unit -> directories.find(unit, account.get().account()).orElseThrow());
  }

  /// Forgets an account that nobody has.
  void abandon() {
    ledger.write(unit -> {
      directories.forget(unit, account.get().account());
      account.abandon(unit);
      return unit;
    });
  }

  private static boolean passes(RefusalReason reason) {
    return reason == RefusalReason.RATE_LIMITED || reason == RefusalReason.UNAVAILABLE;
  }

  /// The request for this phone's account. The prekeys' private halves are durable before it
  /// exists.
  public Register request(Optional<Admission> admission) {
    LocalAccount own = account.get();
    AccountDirectory documents = documents().documents();
    PreKeyUpload preKeys =
        ledger.write(unit ->
            new PreKeyDepot(ports).first(unit, own.identity(), own.membership().registrationId()));
    return new Register(
        documents.primaryCertificate(),
        documents.lists(),
        documents.certificates(),
        Optional.of(preKeys),
        Optional.of(capabilities(ports, own)),
        admission);
  }

  /// What this version of the program can show, signed by its device.
  public static Capabilities capabilities(Ports ports, LocalAccount own) {
    return new DocumentSigner(ports.primitives(), ports.random())
        .capabilities(
            own.identity(),
            new CapabilitiesBody(
                own.account(),
                own.address().device(),
                1,
                ProtocolVersion.CURRENT,
                Content.knownKinds()));
  }
}
