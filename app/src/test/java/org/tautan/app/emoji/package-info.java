/// Emoji: which there are, and finding them.
@NullMarked
package org.tautan.app.emoji;

import org.jspecify.annotations.NullMarked;
