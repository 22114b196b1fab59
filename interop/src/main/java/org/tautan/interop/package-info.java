/// Checks of the engine's sessions against an independent implementation, which is present in tests
/// only; nothing here is shipped.
@NullMarked
package org.tautan.interop;

import org.jspecify.annotations.NullMarked;
