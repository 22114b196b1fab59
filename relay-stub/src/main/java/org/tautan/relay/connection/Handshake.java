package org.tautan.relay.connection;

import org.tautan.protocol.Nonce;

/// The two nonces of a hello, good for one login.
record Handshake(Nonce client, Nonce relay) {}
