package org.tautan.app.lock;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tautan.app.settings.Switch;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.ProfileLock;
import org.tautan.desktop.vault.slot.KeyFileException;
import org.tautan.desktop.vault.slot.KeychainException;
import org.tautan.desktop.vault.slot.Unlocking;
import org.tautan.desktop.vault.slot.Unlocking.TooSoon;
import org.tautan.desktop.vault.slot.Unlocking.Unlocked;
import org.tautan.desktop.vault.slot.Unlocking.WrongPassphrase;

/// What opens this computer's chats, as screens use it: a passphrase, the keychain, either of them,
/// or nothing. Asked on the window's thread and answered there; what takes long happens elsewhere.
public final class AppLock {
  private static final Logger LOG = System.getLogger(AppLock.class.getName());

  private final ProfileLock profile;
  private final Executor background;
  private final Executor window;
  private final Consumer<SecretBytes> unlocked;
  private final Runnable lock;

  /// @param background runs what may block, one thing at a time for each that is asked
  /// @param unlocked opens the data with its key, which it takes over
  /// @param lock closes the data and forgets its key
  public AppLock(
      ProfileLock profile,
      Executor background,
      Executor window,
      Consumer<SecretBytes> unlocked,
      Runnable lock) {
    this.profile = profile;
    this.background = background;
    this.window = window;
    this.unlocked = unlocked;
    this.lock = lock;
  }

  /// What came of what was asked.
  public sealed interface Outcome {
    /// It is done.
    record Done() implements Outcome {}

    /// The passphrase is not the right one, or came too soon after one that was not.
    record Wait(long millis, Cause cause) implements Outcome {}

    /// The key file could not be read or written. It is as it was.
    record Failed() implements Outcome {}

    /// The keychain could not be used.
    record NoKeychain(KeychainException.Reason why) implements Outcome {}
  }

  /// Why one has to wait.
  public enum Cause {
    /// It is not the passphrase.
    WRONG,
    /// It was not tried.
    TOO_SOON
  }

  /// What guards the data.
  public Guard guard() {
    try {
      return Guard.of(profile.hasPassphrase(), profile.isInKeychain());
    } catch (KeyFileException e) {
      LOG.log(Level.WARNING, "The key file cannot be read", e);
      return Guard.NOTHING;
    }
  }

  /// Whether there is a passphrase.
  public boolean isOn() {
    return guard().hasPassphrase();
  }

  /// Has the keychain open it, or no more.
  ///
  /// @param passphrase where one is set
  public void useKeychain(Switch use, String passphrase, Consumer<Outcome> then) {
    work(
        () -> {
          if (!isOn()) {
            return outcome(changed(use, Optional.empty()));
          }
          try (SecretBytes secret = secret(passphrase)) {
            return outcome(changed(use, Optional.of(secret)));
          }
        },
        then);
  }

  private Unlocking changed(Switch use, Optional<SecretBytes> passphrase) {
    return use.isOn() ? profile.keepInKeychain(passphrase) : profile.takeOutOfKeychain(passphrase);
  }

  /// Closes the data until the passphrase is given.
  public void lockNow() {
    lock.run();
  }

  /// Opens the data.
  public void unlock(String passphrase, Consumer<Outcome> then) {
    work(
        () -> {
          try (SecretBytes secret = secret(passphrase)) {
            Unlocking came = profile.unlock(secret);
            if (came instanceof Unlocked(_, SecretBytes key)) {
              window.execute(() -> unlocked.accept(key));
            }
            return outcome(came);
          }
        },
        then);
  }

  /// Sets a passphrase where there is none.
  public void set(String passphrase, Consumer<Outcome> then) {
    work(
        () -> {
          try (SecretBytes secret = secret(passphrase)) {
            profile.set(secret);
            return new Outcome.Done();
          }
        },
        then);
  }

  /// Changes it.
  public void change(String old, String passphrase, Consumer<Outcome> then) {
    work(
        () -> {
          try (SecretBytes before = secret(old);
              SecretBytes secret = secret(passphrase)) {
            return outcome(profile.change(before, secret));
          }
        },
        then);
  }

  /// Removes it.
  public void remove(String passphrase, Consumer<Outcome> then) {
    work(
        () -> {
          try (SecretBytes secret = secret(passphrase)) {
            return outcome(profile.remove(secret));
          }
        },
        then);
  }

  private void work(Supplier<Outcome> asked, Consumer<Outcome> then) {
    background.execute(() -> {
      Outcome outcome = tried(asked);
      window.execute(() -> then.accept(outcome));
    });
  }

  private Outcome tried(Supplier<Outcome> asked) {
    try {
      synchronized (profile) {
        return asked.get();
      }
    } catch (KeyFileException e) {
      LOG.log(Level.ERROR, "The key file cannot be used", e);
      return new Outcome.Failed();
    } catch (KeychainException e) {
      LOG.log(Level.WARNING, "The keychain cannot be used", e);
      return new Outcome.NoKeychain(e.reason());
    }
  }

  private static Outcome outcome(Unlocking came) {
    return switch (came) {
      case Unlocked _ -> new Outcome.Done();
      case WrongPassphrase(long millis) -> new Outcome.Wait(millis, Cause.WRONG);
      case TooSoon(long millis) -> new Outcome.Wait(millis, Cause.TOO_SOON);
    };
  }

  /// The same letters are the same passphrase on every keyboard.
  private static SecretBytes secret(String passphrase) {
    return SecretBytes.owning(
        Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
  }
}
