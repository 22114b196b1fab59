/// Asking a person for a line, and telling them one.
@NullMarked
package org.tautan.terminal.dialogue;

import org.jspecify.annotations.NullMarked;
