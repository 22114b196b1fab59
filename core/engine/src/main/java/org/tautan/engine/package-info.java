/// The engine: sessions, linking, device lists, delivery and sync, in plain blocking Java behind
/// ports.
@NullMarked
package org.tautan.engine;

import org.jspecify.annotations.NullMarked;
