/// What runs inside the browser for the tests of the compilation: compiled by TeaVM, not shipped.
@NullMarked
package org.tautan.browser.vectors;

import org.jspecify.annotations.NullMarked;
