package org.tautan.engine.connection;

import org.tautan.protocol.Nonce;
import org.tautan.protocol.RelayId;

/// What a relay's verified hello established for one connection.
///
/// @param relay who answers, proven by a signature over both nonces and its TLS key
/// @param time the relay's clock, ms since 1970
public record Greeting(RelayId relay, Nonce clientNonce, Nonce relayNonce, long time) {}
