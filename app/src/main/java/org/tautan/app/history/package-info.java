/// How far the messages from before this computer was linked have come.
@NullMarked
package org.tautan.app.history;

import org.jspecify.annotations.NullMarked;
