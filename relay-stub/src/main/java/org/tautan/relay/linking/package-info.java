/// Where a companion and a phone meet: refs in memory, and the activation of a new device.
@NullMarked
package org.tautan.relay.linking;

import org.jspecify.annotations.NullMarked;
