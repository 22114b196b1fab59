/// The socket: HTTP, WebSocket, frames, who is logged in, which feature answers which request.
@NullMarked
package org.tautan.relay.connection;

import org.jspecify.annotations.NullMarked;
