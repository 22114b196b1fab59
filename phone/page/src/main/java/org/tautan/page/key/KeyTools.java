package org.tautan.page.key;

import org.tautan.crypto.PasswordHash;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.engine.port.Clock;

/// What wrapping keys and counting guesses takes.
///
/// @param hash may wait for the browser
public record KeyTools(
    Primitives primitives, PasswordHash hash, RandomSource random, Clock clock) {}
