package org.tautan.engine.port;

/// Numbers that only grow; each begins at 0.
public interface CounterStore {
  /// What is counted.
  enum Counter {
    /// Logins of this device (PROTOCOL §6).
    LOGIN,
    /// The hybrid logical clock, ms << 16 | counter.
    CLOCK,
    /// The last content from the own phone, ms.
    PHONE_HEARD,
    /// The last prekey id handed out, all kinds together.
    PREKEY_ID,
    /// Changes of the own profile.
    PROFILE,
    /// When the phone last said that it is alive, ms.
    ALIVE_SAID,
    /// When the person last decided on their name, on the hybrid logical clock.
    NAME_DECIDED,
    /// When they last renewed their contact key, likewise.
    CONTACT_KEY_DECIDED,
    /// When they last turned read receipts on or off, likewise.
    READ_RECEIPTS_DECIDED
  }

  /// Its value.
  long get(Counter counter);

  /// Sets it.
  ///
  /// @throws IllegalArgumentException when that would make it smaller
  void raise(Counter counter, long value);
}
