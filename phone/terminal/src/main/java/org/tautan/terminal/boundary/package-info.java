/// What the terminal asks of the engine, and what comes back.
@NullMarked
package org.tautan.terminal.boundary;

import org.jspecify.annotations.NullMarked;
