/// Emoji as pictures, because text rendering draws them without colours or not at all.
@NullMarked
package org.tautan.app.emoji;

import org.jspecify.annotations.NullMarked;
