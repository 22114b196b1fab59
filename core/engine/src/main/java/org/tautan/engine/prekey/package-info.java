/// Prekeys: what a device deposits at the relay so that others can start sessions with it while it
/// is offline. Their making, their private halves, and when to make more.
@NullMarked
package org.tautan.engine.prekey;

import org.jspecify.annotations.NullMarked;
