/// What is inside an envelope once decrypted.
@NullMarked
package org.tautan.protocol.content;

import org.jspecify.annotations.NullMarked;
