/// The wire: ids, frames, envelopes and signed documents, and the hand-written codec that reads and
/// writes them.
@NullMarked
package org.tautan.protocol;

import org.jspecify.annotations.NullMarked;
