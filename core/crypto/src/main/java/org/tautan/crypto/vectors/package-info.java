/// Golden vectors of all primitives and a runner for them that needs no test framework, so that
/// every platform checks itself against the same published values: the JVM's tests, and the phone
/// page in the browser.
@NullMarked
package org.tautan.crypto.vectors;

import org.jspecify.annotations.NullMarked;
