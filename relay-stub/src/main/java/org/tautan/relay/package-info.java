/// The relay: a small store-and-forward server that never sees content.
///
/// This package is all that a program sees that has a relay inside it: `Relay.start(RelayConfig)`,
/// which address, keys and token it has, `status()` for a screen, and `close()`. Its signatures
/// name the JDK, ids of the protocol, secrets of core/crypto and types of this package only; how a
/// relay works is in the packages below.
@NullMarked
package org.tautan.relay;

import org.jspecify.annotations.NullMarked;
