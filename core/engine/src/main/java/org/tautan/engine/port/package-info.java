/// What the engine needs from its host: a durable store, a way to the relay, the time.
///
/// Every implementation of a store passes the same contract tests. Nothing here blocks on a person.
@NullMarked
package org.tautan.engine.port;

import org.jspecify.annotations.NullMarked;
