/// The tests of what the engine's users see.
@NullMarked
package org.tautan.engine.api;

import org.jspecify.annotations.NullMarked;
