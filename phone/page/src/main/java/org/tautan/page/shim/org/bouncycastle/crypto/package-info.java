/// Stands for classes of `org.bouncycastle.crypto` in the page.
@NullMarked
package org.tautan.page.shim.org.bouncycastle.crypto;

import org.jspecify.annotations.NullMarked;
