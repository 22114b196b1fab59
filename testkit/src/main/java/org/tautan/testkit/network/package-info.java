/// Networks that tests control: between an engine and its transport, and between two sockets.
@NullMarked
package org.tautan.testkit.network;

import org.jspecify.annotations.NullMarked;
