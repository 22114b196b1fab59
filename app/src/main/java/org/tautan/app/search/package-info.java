/// Looking for messages: over all chats, and what is shown of what was found.
@NullMarked
package org.tautan.app.search;

import org.jspecify.annotations.NullMarked;
