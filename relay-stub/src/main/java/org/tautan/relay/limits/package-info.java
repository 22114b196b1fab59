/// How much of everything the relay allows.
@NullMarked
package org.tautan.relay.limits;

import org.jspecify.annotations.NullMarked;
