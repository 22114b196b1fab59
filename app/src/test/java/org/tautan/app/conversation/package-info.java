/// The open conversation, with a real engine behind it.
@NullMarked
package org.tautan.app.conversation;

import org.jspecify.annotations.NullMarked;
