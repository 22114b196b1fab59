/// Everything durable, behind interfaces that know no database.
@NullMarked
package org.tautan.relay.store;

import org.jspecify.annotations.NullMarked;
