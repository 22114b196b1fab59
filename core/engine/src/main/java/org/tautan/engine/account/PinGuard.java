package org.tautan.engine.account;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.ConstantTime;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.Presence;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.PinRecord;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.Guesses;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.Bytes;

/// Checks the PIN: Argon2id, and pauses after wrong guesses ([Guesses]).
public final class PinGuard implements Presence {
  private static final int SHORTEST = 4;
  private static final int MAX_UTF8 = 4;

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;

  public PinGuard(Ports ports, Ledger ledger, AccountHolder account) {
    this.ports = ports;
    this.ledger = ledger;
    this.account = account;
  }

  private record Proof(long validUntil) implements PresenceProof {}

  @Override
  public void setPin(char[] pin) {
    if (pin.length < SHORTEST) {
      throw new IllegalArgumentException("a PIN has at least " + SHORTEST + " characters");
    }
    Bytes salt = Bytes.copyOf(ports.random().bytes(PinRecord.SALT_BYTES));
    store(new PinRecord(salt, hash(pin, salt), Guesses.NONE));
  }

  @Override
  public PresenceOutcome prove(char[] pin) {
    Optional<PinRecord> known = account.get().pin();
    if (known.isEmpty()) {
      return new PresenceOutcome.NoPin();
    }
    PinRecord record = known.get();
    long now = ports.clock().millis();
    if (record.guesses().mustWait(now)) {
      return new PresenceOutcome.Throttled(record.guesses().blockedUntil());
    }
    Guesses guessed = record.guesses().oneMore(now);
    store(new PinRecord(record.salt(), record.hash(), guessed));
    byte[] given = hash(pin, record.salt()).toByteArray();
    if (ConstantTime.equal(given, record.hash().toByteArray())) {
      store(new PinRecord(record.salt(), record.hash(), Guesses.NONE));
      return new PresenceOutcome.Proven(new Proof(now + PresenceProof.LASTS));
    }
    return guessed.mustWait(now)
        ? new PresenceOutcome.Throttled(guessed.blockedUntil())
        : new PresenceOutcome.Wrong(guessed.left());
  }

  private void store(PinRecord record) {
    ledger.write(unit -> account.change(unit, parts -> parts.pin(record)));
  }

  private Bytes hash(char[] pin, Bytes salt) {
    byte[] room = new byte[pin.length * MAX_UTF8];
    ByteBuffer utf8 = ByteBuffer.wrap(room);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(pin), utf8, true);
    byte[] bytes = Arrays.copyOf(room, utf8.position());
    Arrays.fill(room, (byte) 0);
    try (SecretBytes secret = SecretBytes.owning(bytes);
        SecretBytes derived =
            ports
                .passwordHash()
                .derive(secret, salt.toByteArray(), Argon2Cost.STANDARD, PinRecord.HASH_BYTES)) {
      return derived.use(Bytes::copyOf);
    }
  }
}
