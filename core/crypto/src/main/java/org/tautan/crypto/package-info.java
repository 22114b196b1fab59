/// Cryptographic primitives behind one small interface, and the checks of signed documents that
/// engine and relay share.
@NullMarked
package org.tautan.crypto;

import org.jspecify.annotations.NullMarked;
