/// What makes this relay this relay: its long-term key, its TLS key, its set-up token.
@NullMarked
package org.tautan.relay.identity;

import org.jspecify.annotations.NullMarked;
