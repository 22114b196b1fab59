/// The phone page in a real browser, as tests; it ships nothing.
@NullMarked
package org.tautan.browser;

import org.jspecify.annotations.NullMarked;
