/// Keeping the devices of one account in step: what was read, what was decided about a chat,
/// whether the phone is alive.
@NullMarked
package org.tautan.engine.sync;

import org.jspecify.annotations.NullMarked;
