/// Linking and messages through a real relay, durable at both ends.
@NullMarked
package org.tautan.bench.link;

import org.jspecify.annotations.NullMarked;
