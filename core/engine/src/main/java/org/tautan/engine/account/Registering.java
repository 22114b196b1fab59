package org.tautan.engine.account;

import java.util.Optional;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.engine.device.Directories;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.port.Ports;
import org.tautan.engine.prekey.PreKeyDepot;
import org.tautan.protocol.ProtocolVersion;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.CapabilitiesBody;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.Request.Register;
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
