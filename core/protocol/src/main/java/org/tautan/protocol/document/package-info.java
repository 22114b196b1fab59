/// Signed documents: who the primary is, which devices an account has, who left, what a device can
/// do. Each keeps the exact bytes of its body, so that unknown fields stay and are covered. Nothing
/// here checks a signature.
@NullMarked
package org.tautan.protocol.document;

import org.jspecify.annotations.NullMarked;
