/// Beginning a chat with somebody.
@NullMarked
package org.tautan.app.newchat;

import org.jspecify.annotations.NullMarked;
