/// What the relay sees of a message, and all that it sees.
@NullMarked
package org.tautan.protocol.envelope;

import org.jspecify.annotations.NullMarked;
