/// The tests of the beginning of chats.
@NullMarked
package org.tautan.app.newchat;

import org.jspecify.annotations.NullMarked;
