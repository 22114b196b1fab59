/// The tests of what the engine's users see.
@NullMarked
package org.tautan.engine.model;

import org.jspecify.annotations.NullMarked;
