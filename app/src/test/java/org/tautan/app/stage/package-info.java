/// A stage for the app's tests: the real program, its real relay, and phones in hands.
@NullMarked
package org.tautan.app.stage;

import org.jspecify.annotations.NullMarked;
