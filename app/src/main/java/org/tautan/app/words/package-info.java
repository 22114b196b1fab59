/// What the window says, in the language that the person chose.
@NullMarked
package org.tautan.app.words;

import org.jspecify.annotations.NullMarked;
