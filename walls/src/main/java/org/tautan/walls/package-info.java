/// The rules of the house as tests; it ships nothing.
@NullMarked
package org.tautan.walls;

import org.jspecify.annotations.NullMarked;
