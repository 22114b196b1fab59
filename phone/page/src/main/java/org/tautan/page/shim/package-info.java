/// What stands in the place of the JDK's own in the page.
@NullMarked
package org.tautan.page.shim;

import org.jspecify.annotations.NullMarked;
