package org.tautan.engine.message;

import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.Registrations;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.Transaction;
import org.tautan.engine.prekey.StoredPreKeys;
import org.tautan.engine.session.DecryptOutcome;
import org.tautan.engine.session.EncryptOutcome;
import org.tautan.engine.session.InitiateOutcome;
import org.tautan.engine.session.Peer;
import org.tautan.engine.session.SessionCipher;
import org.tautan.engine.session.SessionRecord;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.envelope.CiphertextType;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.prekey.PreKeyBundle;

/// The sessions of this device, kept in the store: every step is written in the transaction of
/// whatever it is a step for.
public final class Sessions {
  /// A session older than this is replaced by a fresh one, ms (PROTOCOL §5).
  public static final long FRESH = 7L * 24 * 3_600_000;

  private final Ports ports;
  private final AccountHolder account;

  public Sessions(Ports ports, AccountHolder account) {
    this.ports = ports;
    this.account = account;
  }

  /// What goes to one device.
  public record Encrypted(CiphertextType type, Bytes ciphertext, RegistrationId registrationId) {}

  /// Whether there is a session to send with.
  public boolean canSend(Transaction tx, Peer peer) {
    return load(tx, peer.address()).isUsable(peer.identity(), now());
  }

  /// Whether the session is a week old, so that a fresh one should be opened.
  public boolean isStale(Transaction tx, Peer peer) {
    return load(tx, peer.address()).createdAt().filter(since -> now() - since > FRESH).isPresent();
  }

  /// Encrypts a padded content with the current session.
  ///
  /// @throws IllegalStateException when [#canSend] is false
  public Encrypted encrypt(Unit unit, Peer peer, Bytes padded) {
    SessionRecord record = load(unit, peer.address());
    return switch (cipher().encrypt(record, peer, padded, now())) {
      case EncryptOutcome.Encrypted done -> {
        save(unit, peer.address(), done.record());
        yield new Encrypted(
            done.type(), done.ciphertext(), Registrations.of(ports.primitives(), peer.identity()));
      }
      case EncryptOutcome.NoUsableSession() ->
          throw new IllegalStateException("no session to send with");
    };
  }

  /// Opens a fresh session from a bundle.
  ///
  /// @return whether the bundle was good; nothing is written otherwise
  public boolean start(Unit unit, Peer peer, PreKeyBundle bundle) {
    SessionRecord record = load(unit, peer.address());
    return switch (cipher().initiate(record, bundle, peer, now())) {
      case InitiateOutcome.Initiated started -> {
        save(unit, peer.address(), started.record());
        yield true;
      }
      case InitiateOutcome.WrongDevice _,
          InitiateOutcome.BadSignature _,
          InitiateOutcome.UnusableKey _ ->
          false;
    };
  }

  /// Decrypts. On success session and prekeys are written; otherwise nothing is.
  public DecryptOutcome decrypt(Unit unit, Peer peer, Envelope envelope) {
    SessionRecord record = load(unit, peer.address());
    StoredPreKeys preKeys = new StoredPreKeys(unit.preKeys());
    DecryptOutcome outcome =
        cipher().decrypt(record, preKeys, peer, envelope.type(), envelope.ciphertext(), now());
    if (outcome instanceof DecryptOutcome.Decrypted done) {
      save(unit, peer.address(), done.record());
      done.preKeyUse().ifPresent(preKeys::use);
    }
    return outcome;
  }

  /// What retries name a ciphertext by.
  public CiphertextHash hash(Bytes ciphertext) {
    return new CiphertextHash(Bytes.copyOf(ports.primitives().sha256(ciphertext.toByteArray())));
  }

  private SessionCipher cipher() {
    return new SessionCipher(ports.primitives(), ports.random(), account.get().localDevice());
  }

  /// A record that cannot be read is as good as none: the session is opened anew, and what was
  /// sealed for it is asked for again.
  private static SessionRecord load(Transaction tx, DeviceAddress device) {
    Optional<SecretBytes> stored = tx.sessions().load(device);
    if (stored.isEmpty()) {
      return SessionRecord.empty();
    }
    try (SecretBytes bytes = stored.get()) {
      return SessionRecord.decode(bytes);
    } catch (MalformedException _) {
      return SessionRecord.empty();
    }
  }

  private static void save(Transaction tx, DeviceAddress device, SessionRecord record) {
    try (SecretBytes bytes = record.encode()) {
      tx.sessions().save(device, bytes);
    }
  }

  private long now() {
    return ports.clock().millis();
  }
}
