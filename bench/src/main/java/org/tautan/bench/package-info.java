/// Measurements of the engine, the vault and the relay.
@NullMarked
package org.tautan.bench;

import org.jspecify.annotations.NullMarked;
