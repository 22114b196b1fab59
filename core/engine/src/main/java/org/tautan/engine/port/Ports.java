package org.tautan.engine.port;

import org.tautan.crypto.PasswordHash;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;

/// All that an engine needs from its host. Used by the engine's one thread.
///
/// @param store what this device remembers
/// @param transport the way to a relay
/// @param blobs the way of blobs to a relay and back
/// @param clock the time
/// @param random unpredictable bytes
/// @param primitives the cryptographic operations
/// @param passwordHash makes guessing a PIN slow
public record Ports(
    Store store,
    Transport transport,
    BlobTransport blobs,
    Clock clock,
    RandomSource random,
    Primitives primitives,
    PasswordHash passwordHash) {}
