package org.tautan.page.key;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.model.Guesses;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.page.key.Unlocking.Throttled;
import org.tautan.page.key.Unlocking.Unlocked;
import org.tautan.page.key.Unlocking.Wrong;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.wire.MessageCodec;

/// The lock of a database: the key that seals its rows is nowhere but in here, wrapped. It is never
/// written without a PIN around it, not even while an account is being made.
///
/// One thread at a time; what wraps and unwraps is slow on purpose and may wait for the browser.
public final class DatabaseLock implements AutoCloseable {
  /// Characters of the shortest PIN.
  public static final int SHORTEST = 6;

  private final KeyPlace place;
  private final KeyTools tools;
  private final Argon2Cost cost;
  private Guesses guesses;
  private @Nullable KeyRing ring;
  private @Nullable SecretBytes memoryKey;
  private @Nullable KeyRing prepared;

  /// @param cost of PINs that are set from now on
  /// @throws StoreException `CORRUPT`, when what lies there makes no sense
  public DatabaseLock(KeyPlace place, KeyTools tools, Argon2Cost cost) {
    this.place = place;
    this.tools = tools;
    this.cost = cost;
    this.ring = read(KeyRing.CODEC, place.ring()).orElse(null);
    this.guesses = read(KeyRing.GUESSES, place.guesses()).orElse(Guesses.NONE);
  }

  private static <T> Optional<T> read(MessageCodec<T> codec, Bytes kept) {
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(codec.decode(kept));
    } catch (MalformedException e) {
      throw new StoreException(Reason.CORRUPT, "keys that make no sense", e);
    }
  }

  /// How far it is from being used.
  public enum State {
    /// There is no key yet.
    NEW,
    /// Somebody has to show that they may.
    LOCKED,
    /// Its key is here.
    OPEN
  }

  /// How far it is.
  public State state() {
    if (memoryKey != null) {
      return State.OPEN;
    }
    return ring == null ? State.NEW : State.LOCKED;
  }

  /// When the next guess is taken, ms since 1970; in the past when it is now.
  public long nextGuess() {
    return guesses.blockedUntil();
  }

  /// Makes the key of a new database.
  ///
  /// @param pin at least [#SHORTEST] characters, as UTF-8
  /// @throws IllegalStateException when it is not new
  public void begin(SecretBytes pin) {
    if (state() != State.NEW) {
      throw new IllegalStateException("a new key would shut the database for good");
    }
    SecretBytes key = SecretBytes.random(tools.random(), WrappedKey.KEY_BYTES);
    keep(new KeyRing(PinSlot.wrap(key, pin, cost, tools), Optional.empty()));
    memoryKey = key;
  }

  private void keep(KeyRing fresh) {
    place.keepRing(KeyRing.CODEC.encode(fresh));
    ring = fresh;
  }

  /// Tries a PIN; a guess is written down before it is made.
  ///
  /// @throws IllegalStateException when it is new
  public Unlocking unlock(SecretBytes pin) {
    long now = tools.clock().millis();
    if (guesses.mustWait(now)) {
      return new Throttled(guesses.blockedUntil());
    }
    count(guesses.oneMore(now));
    Optional<SecretBytes> key = known().pin().open(pin, tools);
    if (key.isPresent()) {
      memoryKey = key.get();
      count(Guesses.NONE);
      return new Unlocked();
    }
    return guesses.mustWait(now)
        ? new Throttled(guesses.blockedUntil())
        : new Wrong(guesses.left());
  }

  /// How to ask for what [#unlockByBiometrics] takes, when biometrics are turned on.
  public Optional<BiometricQuestion> biometrics() {
    return Optional.ofNullable(ring)
        .flatMap(KeyRing::biometrics)
        .map(slot -> new BiometricQuestion(slot.credential(), slot.salt()));
  }

  /// Opens with what the authenticator computed; nobody guesses that, so it does not count as a
  /// guess.
  public Unlocking unlockByBiometrics(SecretBytes secret) {
    Optional<BiometricSlot> slot = known().biometrics();
    Optional<SecretBytes> key =
        slot.isPresent() ? slot.get().open(secret, tools) : Optional.empty();
    if (key.isEmpty()) {
      return new Wrong(guesses.left());
    }
    memoryKey = key.get();
    return new Unlocked();
  }

  /// Whether what the authenticator computed opens what is open already: then it has recognised the
  /// owner again. Good for what takes the PIN.
  ///
  /// @return empty when it does not
  public Optional<PresenceProof> recognise(SecretBytes secret) {
    Optional<BiometricSlot> slot = known().biometrics();
    Optional<SecretBytes> opened =
        slot.isPresent() ? slot.get().open(secret, tools) : Optional.empty();
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (SecretBytes key = opened.get()) {
      return key.equals(memoryKey())
          ? Optional.of(new Recognition(tools.clock().millis() + PresenceProof.LASTS))
          : Optional.empty();
    }
  }

  private record Recognition(long validUntil) implements PresenceProof {}

  /// Lets an authenticator open it beside the PIN.
  public void addBiometrics(BiometricSecret given) {
    keep(new KeyRing(known().pin(), Optional.of(BiometricSlot.wrap(memoryKey(), given, tools))));
  }

  /// Leaves the PIN alone.
  public void removeBiometrics() {
    keep(new KeyRing(known().pin(), Optional.empty()));
  }

  private void count(Guesses now) {
    place.keepGuesses(KeyRing.GUESSES.encode(now));
    guesses = now;
  }

  private KeyRing known() {
    if (ring == null) {
      throw new IllegalStateException("there is no key yet");
    }
    return ring;
  }

  /// The key that seals the rows; stays this lock's to close.
  ///
  /// @throws IllegalStateException when it is not open
  public SecretBytes memoryKey() {
    if (memoryKey == null) {
      throw new IllegalStateException("the database is locked");
    }
    return memoryKey;
  }

  /// Prepares another PIN. It counts once the ring was written, by the next transaction of the
  /// store, so that the account's own record of the PIN and this one change together or not.
  public void prepare(SecretBytes pin) {
    prepared = new KeyRing(PinSlot.wrap(memoryKey(), pin, cost, tools), known().biometrics());
  }

  /// The ring that the next transaction is to write.
  public Optional<Bytes> prepared() {
    return Optional.ofNullable(prepared).map(KeyRing.CODEC::encode);
  }

  /// What was prepared is written.
  public void written() {
    ring = prepared;
    prepared = null;
  }

  /// Forgets what was prepared and not written.
  public void forget() {
    prepared = null;
  }

  /// Wipes the key.
  @Override
  public void close() {
    if (memoryKey != null) {
      memoryKey.close();
    }
  }
}
