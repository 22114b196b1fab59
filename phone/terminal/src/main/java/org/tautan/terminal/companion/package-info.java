/// A companion in a terminal.
@NullMarked
package org.tautan.terminal.companion;

import org.jspecify.annotations.NullMarked;
