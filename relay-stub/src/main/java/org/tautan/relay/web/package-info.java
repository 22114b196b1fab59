/// What a browser sees that opens the relay's address.
@NullMarked
package org.tautan.relay.web;

import org.jspecify.annotations.NullMarked;
