/// How smooth the window is while much happens in it.
@NullMarked
package org.tautan.bench.window;

import org.jspecify.annotations.NullMarked;
