/// Tests of the package of the same name.
@NullMarked
package org.tautan.protocol.document;

import org.jspecify.annotations.NullMarked;
