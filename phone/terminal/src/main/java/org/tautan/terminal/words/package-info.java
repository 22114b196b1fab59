/// What the terminal says, in the person's language, and the list of all that can go wrong.
@NullMarked
package org.tautan.terminal.words;

import org.jspecify.annotations.NullMarked;
