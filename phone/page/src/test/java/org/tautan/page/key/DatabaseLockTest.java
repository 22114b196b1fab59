package org.tautan.page.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.port.StoreException;
import org.tautan.page.key.DatabaseLock.State;
import org.tautan.page.key.Unlocking.Throttled;
import org.tautan.page.key.Unlocking.Unlocked;
import org.tautan.page.key.Unlocking.Wrong;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;

/// The lock of the browser's database, on a place that lies in memory.
class DatabaseLockTest {
  private static final String PIN = "246810";
  private static final long MINUTE = 60_000;

  private final Place place = new Place();
  private final Random random = new Random(1);
  private long now = 1_000_000;

  private static final class Place implements KeyPlace {
    private Bytes ring = Bytes.empty();
    private Bytes guesses = Bytes.empty();

    @Override
    public Bytes ring() {
      return ring;
    }

    @Override
    public Bytes guesses() {
      return guesses;
    }

    @Override
    public void keepRing(Bytes fresh) {
      ring = fresh;
    }

    @Override
    public void keepGuesses(Bytes fresh) {
      guesses = fresh;
    }
  }

  private DatabaseLock lock() {
    KeyTools tools =
        new KeyTools(
            new BouncyCastlePrimitives(), new BouncyCastleArgon2id(), random::nextBytes, () -> now);
    return new DatabaseLock(place, tools, new Argon2Cost(8, 1, 1));
  }

  private static SecretBytes pin(String text) {
    return SecretBytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Bytes keyOf(DatabaseLock lock) {
    return lock.memoryKey().use(Bytes::copyOf);
  }

  private Bytes begun() {
    DatabaseLock lock = lock();
    assertEquals(State.NEW, lock.state());
    lock.begin(pin(PIN));
    assertEquals(State.OPEN, lock.state());
    return keyOf(lock);
  }

  @Test
  void opensWithItsPinAndWithNoOther() {
    Bytes key = begun();
    DatabaseLock lock = lock();
    assertEquals(State.LOCKED, lock.state());
    assertEquals(new Wrong(4), lock.unlock(pin("246811")));
    assertThrows(IllegalStateException.class, lock::memoryKey);
    assertEquals(new Unlocked(), lock.unlock(pin(PIN)));
    assertEquals(key, keyOf(lock));
  }

  @Test
  void writesTheKeyNowhereWithoutThePinAroundIt() {
    String key = begun().hex();
    assertFalse(place.ring.hex().contains(key));
    assertNotEquals(0, place.ring.size());
  }

  @Test
  void makesNoNewKeyWhereThereIsOne() {
    begun();
    assertThrows(IllegalStateException.class, () -> lock().begin(pin(PIN)));
  }

  @Test
  void pausesAfterFiveWrongGuessesAndLongerAfterEachFurtherOne() {
    begun();
    DatabaseLock lock = lock();
    for (int left = 4; left > 0; left--) {
      assertEquals(new Wrong(left), lock.unlock(pin("000000")));
    }
    assertEquals(new Throttled(now + MINUTE), lock.unlock(pin("000000")));
    assertEquals(new Throttled(now + MINUTE), lock.unlock(pin(PIN)), "the right one waits, too");
    now += MINUTE;
    assertEquals(new Throttled(now + 2 * MINUTE), lock.unlock(pin("000000")));
    now += 2 * MINUTE;
    assertEquals(new Unlocked(), lock.unlock(pin(PIN)));
  }

  @Test
  void countsGuessesOverReopening() {
    begun();
    for (int left = 4; left > 0; left--) {
      assertEquals(new Wrong(left), lock().unlock(pin("000000")));
    }
    assertEquals(new Throttled(now + MINUTE), lock().unlock(pin("000000")));
    assertEquals(now + MINUTE, lock().nextGuess());
    assertEquals(new Throttled(now + MINUTE), lock().unlock(pin(PIN)));
  }

  @Test
  void forgetsWrongGuessesAfterARightOne() {
    begun();
    assertEquals(new Wrong(4), lock().unlock(pin("000000")));
    assertEquals(new Unlocked(), lock().unlock(pin(PIN)));
    assertEquals(new Wrong(4), lock().unlock(pin("000000")));
  }

  @Test
  void changesItsPinOnceTheStoreHasWrittenIt() {
    Bytes key = begun();
    DatabaseLock lock = lock();
    lock.unlock(pin(PIN));
    lock.prepare(pin("135790"));
    assertEquals(new Unlocked(), lock().unlock(pin(PIN)), "not yet");
    place.keepRing(lock.prepared().orElseThrow());
    lock.written();
    assertEquals(new Wrong(4), lock().unlock(pin(PIN)));
    DatabaseLock again = lock();
    assertEquals(new Unlocked(), again.unlock(pin("135790")));
    assertEquals(key, keyOf(again));
  }

  @Test
  void forgetsAPinThatWasNeverWritten() {
    begun();
    DatabaseLock lock = lock();
    lock.unlock(pin(PIN));
    lock.prepare(pin("135790"));
    lock.forget();
    assertEquals(true, lock.prepared().isEmpty());
  }

  @Test
  void refusesARingThatWasChanged() {
    begun();
    byte[] ring = place.ring.toByteArray();
    ring[ring.length - 1] ^= 1;
    place.ring = Bytes.wrap(ring);
    assertEquals(new Wrong(4), lock().unlock(pin(PIN)));
    place.ring = Bytes.fromHex("ffff");
    assertThrows(StoreException.class, this::lock);
  }

  private static BiometricSecret finger(int number) {
    byte[] secret = new byte[32];
    secret[0] = (byte) number;
    Bytes credential = Bytes.fromHex("0102");
    return new BiometricSecret(SecretBytes.owning(secret), credential, Bytes.wrap(new byte[32]));
  }

  @Test
  void opensWithAFingerAsWellAsThePinUntilThatIsTurnedOff() {
    Bytes key = begun();
    DatabaseLock lock = lock();
    lock.unlock(pin(PIN));
    assertEquals(Optional.empty(), lock.biometrics());
    lock.addBiometrics(finger(1));
    DatabaseLock again = lock();
    assertEquals(Bytes.fromHex("0102"), again.biometrics().orElseThrow().credential());
    assertEquals(new Wrong(5), again.unlockByBiometrics(finger(2).secret()));
    assertThrows(IllegalStateException.class, again::memoryKey);
    assertEquals(new Unlocked(), again.unlockByBiometrics(finger(1).secret()));
    assertEquals(key, keyOf(again));
    assertEquals(new Unlocked(), lock().unlock(pin(PIN)));
    again.removeBiometrics();
    assertEquals(Optional.empty(), lock().biometrics());
    assertEquals(new Wrong(5), lock().unlockByBiometrics(finger(1).secret()));
  }

  @Test
  void recognisesTheOwnerByTheFingerThatOpensItAndByNoOther() {
    begun();
    DatabaseLock lock = lock();
    lock.unlock(pin(PIN));
    assertEquals(Optional.empty(), lock.recognise(finger(1).secret()));
    lock.addBiometrics(finger(1));
    assertEquals(Optional.empty(), lock.recognise(finger(2).secret()));
    PresenceProof proof = lock.recognise(finger(1).secret()).orElseThrow();
    assertEquals(now + PresenceProof.LASTS, proof.validUntil());
    lock.removeBiometrics();
    assertEquals(Optional.empty(), lock.recognise(finger(1).secret()));
  }

  @Test
  void takesNoFingerThatOpensAnotherStorage() throws MalformedException {
    begun();
    DatabaseLock other = lock();
    other.unlock(pin(PIN));
    other.addBiometrics(finger(1));
    KeyRing theirs = KeyRing.CODEC.decode(place.ring);
    place.ring = Bytes.empty();
    begun();
    KeyRing own = KeyRing.CODEC.decode(place.ring);
    place.ring = KeyRing.CODEC.encode(new KeyRing(own.pin(), theirs.biometrics()));
    DatabaseLock lock = lock();
    lock.unlock(pin(PIN));
    assertEquals(Optional.empty(), lock.recognise(finger(1).secret()));
  }

  @Test
  void keepsTheFingerWhenThePinChanges() {
    begun();
    DatabaseLock lock = lock();
    lock.unlock(pin(PIN));
    lock.addBiometrics(finger(1));
    lock.prepare(pin("135790"));
    place.keepRing(lock.prepared().orElseThrow());
    lock.written();
    assertEquals(new Unlocked(), lock().unlockByBiometrics(finger(1).secret()));
  }
}
