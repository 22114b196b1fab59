/// The way to the relay on a computer: WebSockets by Tyrus.
@NullMarked
package org.tautan.desktop.transport;

import org.jspecify.annotations.NullMarked;
