/// The browser's connections as the engine's way to a relay.
@NullMarked
package org.tautan.page.transport;

import org.jspecify.annotations.NullMarked;
