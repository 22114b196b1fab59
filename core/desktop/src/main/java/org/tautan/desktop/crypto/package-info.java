/// The crypto ports on a computer: the JDK where it is faster, BouncyCastle where that is.
@NullMarked
package org.tautan.desktop.crypto;

import org.jspecify.annotations.NullMarked;
