/// The tests of what the window says.
@NullMarked
package org.tautan.app.words;

import org.jspecify.annotations.NullMarked;
