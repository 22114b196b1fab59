/// Linking a companion (PROTOCOL §7): both sides, both confirmations, every failure by its name.
@NullMarked
package org.tautan.engine.linking;

import org.jspecify.annotations.NullMarked;
