/// The group `session`: Signal sessions, ours beside an independent implementation of the same
/// wire.
@NullMarked
package org.tautan.bench.session;

import org.jspecify.annotations.NullMarked;
