/// Linking a companion: the QR code, what it commits to, and what the two sides say to each other;
/// contact links and the recovery kit.
@NullMarked
package org.tautan.protocol.linking;

import org.jspecify.annotations.NullMarked;
