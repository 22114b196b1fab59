/// History for a newly linked device (PROTOCOL §10): the phone gives it in chunks that lie at the
/// relay as blobs, the companion takes them in one by one.
@NullMarked
package org.tautan.engine.history;

import org.jspecify.annotations.NullMarked;
