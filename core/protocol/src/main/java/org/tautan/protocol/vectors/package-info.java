/// Golden vectors of the wire and a runner for them that needs no test framework, so that every
/// platform checks itself against the same bytes: the JVM's tests, and the phone page in the
/// browser.
@NullMarked
package org.tautan.protocol.vectors;

import org.jspecify.annotations.NullMarked;
