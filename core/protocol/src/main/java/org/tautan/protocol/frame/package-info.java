/// The socket: requests and their answers, and what the relay pushes.
@NullMarked
package org.tautan.protocol.frame;

import org.jspecify.annotations.NullMarked;
