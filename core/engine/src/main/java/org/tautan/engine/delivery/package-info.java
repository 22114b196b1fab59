/// Getting things there: the durable outbox, receipts in batches, asking again for what failed.
@NullMarked
package org.tautan.engine.delivery;

import org.jspecify.annotations.NullMarked;
