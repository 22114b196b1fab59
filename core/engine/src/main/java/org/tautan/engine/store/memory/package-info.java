/// The engine's store in memory: for tests, and for a device that is to leave nothing behind.
@NullMarked
package org.tautan.engine.store.memory;

import org.jspecify.annotations.NullMarked;
