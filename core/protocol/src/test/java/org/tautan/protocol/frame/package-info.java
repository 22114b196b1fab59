/// Tests of the package of the same name.
@NullMarked
package org.tautan.protocol.frame;

import org.jspecify.annotations.NullMarked;
