/// The phone page in a real browser, for tests, the demo and measurements; it ships nothing.
@NullMarked
package org.tautan.browser;

import org.jspecify.annotations.NullMarked;
