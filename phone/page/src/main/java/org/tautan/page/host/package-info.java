/// The engine's one thread in the browser's worker: commands one at a time, steps between them.
@NullMarked
package org.tautan.page.host;

import org.jspecify.annotations.NullMarked;
