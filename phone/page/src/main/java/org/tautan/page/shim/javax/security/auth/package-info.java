/// Classes of `javax.security.auth` that BouncyCastle names and TeaVM lacks.
@NullMarked
package org.tautan.page.shim.javax.security.auth;

import org.jspecify.annotations.NullMarked;
