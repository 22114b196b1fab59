/// Where a person writes: the text, its draft, and the signs that somebody types.
@NullMarked
package org.tautan.app.composer;

import org.jspecify.annotations.NullMarked;
