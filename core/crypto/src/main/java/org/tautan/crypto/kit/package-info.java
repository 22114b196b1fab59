/// The recovery kit: the account's root key on paper and as a file, for the day the phone is gone.
@NullMarked
package org.tautan.crypto.kit;

import org.jspecify.annotations.NullMarked;
