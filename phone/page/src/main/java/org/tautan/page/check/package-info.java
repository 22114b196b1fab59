/// Proof that a browser computes what a JVM computes: fixed work whose results are hashed, so that
/// one line compares two machines.
@NullMarked
package org.tautan.page.check;

import org.jspecify.annotations.NullMarked;
