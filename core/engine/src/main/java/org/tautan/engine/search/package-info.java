/// Looking for messages, and making those findable that were here before there was an index.
@NullMarked
package org.tautan.engine.search;

import org.jspecify.annotations.NullMarked;
