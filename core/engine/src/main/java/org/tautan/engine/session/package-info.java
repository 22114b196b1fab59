/// Signal's sessions: PQXDH and the Double Ratchet on the version-4 wire, as pure functions over
/// state.
///
/// [SessionCipher] is the way in; a [SessionRecord] is what the store keeps for each remote device.
/// Nothing here does I/O, keeps a thread or reads a clock.
@NullMarked
package org.tautan.engine.session;

import org.jspecify.annotations.NullMarked;
