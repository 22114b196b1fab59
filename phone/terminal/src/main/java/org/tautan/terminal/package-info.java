/// A phone and a companion in a terminal.
@NullMarked
package org.tautan.terminal;

import org.jspecify.annotations.NullMarked;
