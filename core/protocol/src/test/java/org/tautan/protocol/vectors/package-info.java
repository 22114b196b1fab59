/// Tests of the package of the same name.
@NullMarked
package org.tautan.protocol.vectors;

import org.jspecify.annotations.NullMarked;
