/// Colours, sizes, fonts.
@NullMarked
package org.tautan.app.theme;

import org.jspecify.annotations.NullMarked;
