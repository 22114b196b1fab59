/// The relay that this program uses: the one that it brings, or one elsewhere.
@NullMarked
package org.tautan.app.relay;

import org.jspecify.annotations.NullMarked;
