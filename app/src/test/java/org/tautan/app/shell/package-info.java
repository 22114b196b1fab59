/// The window and the program around it.
@NullMarked
package org.tautan.app.shell;

import org.jspecify.annotations.NullMarked;
