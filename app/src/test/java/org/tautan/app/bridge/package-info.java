/// Between two threads.
@NullMarked
package org.tautan.app.bridge;

import org.jspecify.annotations.NullMarked;
