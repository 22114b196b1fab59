/// Codes in pictures that people show the window.
@NullMarked
package org.tautan.app.qr;

import org.jspecify.annotations.NullMarked;
