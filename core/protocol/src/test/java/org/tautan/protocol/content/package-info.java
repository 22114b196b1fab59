/// Tests of the package of the same name.
@NullMarked
package org.tautan.protocol.content;

import org.jspecify.annotations.NullMarked;
