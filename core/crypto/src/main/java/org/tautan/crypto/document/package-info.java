/// Signed documents: making them, and judging them the same way on the relay and on every device.
/// All of it is pure: it reads no clock, no store and no network.
@NullMarked
package org.tautan.crypto.document;

import org.jspecify.annotations.NullMarked;
