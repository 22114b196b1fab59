/// In which language this computer's programs speak.
@NullMarked
package org.tautan.desktop.words;

import org.jspecify.annotations.NullMarked;
