/// What came of a request, as a value.
@NullMarked
package org.tautan.relay.outcome;

import org.jspecify.annotations.NullMarked;
