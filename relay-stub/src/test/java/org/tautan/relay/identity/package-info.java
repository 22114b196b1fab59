@NullMarked
package org.tautan.relay.identity;

import org.jspecify.annotations.NullMarked;
