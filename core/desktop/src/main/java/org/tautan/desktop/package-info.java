/// The ports of the engine on a computer: encrypted vault, transport, keychain, fast cryptography,
/// QR.
@NullMarked
package org.tautan.desktop;

import org.jspecify.annotations.NullMarked;
