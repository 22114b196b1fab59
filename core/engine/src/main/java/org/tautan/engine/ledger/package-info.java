/// Transactions of the engine: what they write, and what they tell once it is durable.
@NullMarked
package org.tautan.engine.ledger;

import org.jspecify.annotations.NullMarked;
