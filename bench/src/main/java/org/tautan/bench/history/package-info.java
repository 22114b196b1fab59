/// History for a newly linked device.
@NullMarked
package org.tautan.bench.history;

import org.jspecify.annotations.NullMarked;
