/// The open conversation: its messages, who it is with, and what can be done in it.
@NullMarked
package org.tautan.app.conversation;

import org.jspecify.annotations.NullMarked;
