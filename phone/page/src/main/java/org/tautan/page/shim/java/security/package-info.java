/// Classes of `java.security` that BouncyCastle names and TeaVM lacks.
@NullMarked
package org.tautan.page.shim.java.security;

import org.jspecify.annotations.NullMarked;
