/// Rows of lists on the screen.
@NullMarked
package org.tautan.app.rows;

import org.jspecify.annotations.NullMarked;
