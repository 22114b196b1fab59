/// Prekeys as a device deposits them and as others fetch them.
@NullMarked
package org.tautan.protocol.prekey;

import org.jspecify.annotations.NullMarked;
