/// Tests of the package of the same name.
@NullMarked
package org.tautan.protocol.linking;

import org.jspecify.annotations.NullMarked;
