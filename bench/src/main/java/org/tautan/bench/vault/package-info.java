/// The encrypted database beside the same one plain.
@NullMarked
package org.tautan.bench.vault;

import org.jspecify.annotations.NullMarked;
