/// Verified device lists: pinning those of others, signing those of the own account.
@NullMarked
package org.tautan.engine.device;

import org.jspecify.annotations.NullMarked;
