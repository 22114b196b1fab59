/// QR codes on a computer: making them, showing them as pixels, PNG or text, and finding them in
/// pictures and on the screen.
@NullMarked
package org.tautan.desktop.qr;

import org.jspecify.annotations.NullMarked;
