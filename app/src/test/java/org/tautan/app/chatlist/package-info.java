/// The tests of the list of chats.
@NullMarked
package org.tautan.app.chatlist;

import org.jspecify.annotations.NullMarked;
