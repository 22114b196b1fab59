@NullMarked
package org.tautan.desktop.qr;

import org.jspecify.annotations.NullMarked;
