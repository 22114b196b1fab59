/// Tests of the package of the same name.
@NullMarked
package org.tautan.protocol.envelope;

import org.jspecify.annotations.NullMarked;
