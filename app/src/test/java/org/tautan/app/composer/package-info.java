/// Where a person writes.
@NullMarked
package org.tautan.app.composer;

import org.jspecify.annotations.NullMarked;
