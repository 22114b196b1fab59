/// The primary device in a terminal.
@NullMarked
package org.tautan.terminal.phone;

import org.jspecify.annotations.NullMarked;
