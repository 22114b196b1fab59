package org.tautan.engine.account;

import java.util.Optional;
import org.tautan.crypto.document.DocumentSigner;
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
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.Request.Register;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.frame.Result.RegisterResult;
import org.tautan.protocol.prekey.PreKeyUpload;

/// What a relay needs to take an account, or a new phone of one, into its directory. The prekeys'
/// private halves are durable before the request exists.
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

  /// The request for this device's account, by this admission.
  public Register request(Admission admission) {
    return request(Optional.of(admission));
  }

  /// The request for a new phone of an account that the relay knows.
  public Register request() {
    return request(Optional.empty());
  }

  /// Takes up a recovery that was cut short: registers with the very documents that were stored, so
  /// that no second first list of the epoch is ever signed. If the account has gone on without this
  /// phone, the half-made account is forgotten, and the kit can be used again.
  ///
  /// @return whether the relay knows this phone now
  public boolean resume(RelayConnection connection) throws ConnectionException {
    if (!isCutShort()) {
      return false;
    }
    Result result = connection.request(request());
    if (result instanceof Refusal) {
      abandon();
    }
    return result instanceof RegisterResult;
  }

  private boolean isCutShort() {
    LocalAccount own = account.get();
    return own.standing() == Standing.UNREGISTERED
        && ledger.<Boolean, RuntimeException>write(unit ->
            directories
                .find(unit, own.account())
                .filter(devices -> devices.body().epoch() > 1)
                .isPresent());
  }

  /// Forgets an account that the relay has refused.
  void abandon() {
    ledger.write(unit -> {
      directories.forget(unit, account.get().account());
      account.abandon(unit);
      return unit;
    });
  }

  private Register request(Optional<Admission> admission) {
    LocalAccount own = account.get();
    AccountDirectory documents =
        ledger.write(unit -> directories.find(unit, own.account()).orElseThrow().documents());
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
