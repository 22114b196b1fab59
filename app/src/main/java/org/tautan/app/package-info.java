/// The desktop app: a companion with a window. Each feature is a package with its view (JavaFX
/// nodes, built in code), its view model (no scene types), its style sheet and its words.
@NullMarked
package org.tautan.app;

import org.jspecify.annotations.NullMarked;
