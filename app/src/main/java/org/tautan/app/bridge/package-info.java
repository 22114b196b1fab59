/// Between the engine's thread and the window's.
@NullMarked
package org.tautan.app.bridge;

import org.jspecify.annotations.NullMarked;
