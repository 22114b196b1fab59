/// The relay: a small store-and-forward server that never sees content.
@NullMarked
package org.tautan.relay;

import org.jspecify.annotations.NullMarked;
