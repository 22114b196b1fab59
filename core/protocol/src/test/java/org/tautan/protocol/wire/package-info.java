/// Tests of the package of the same name.
@NullMarked
package org.tautan.protocol.wire;

import org.jspecify.annotations.NullMarked;
