/// The app lock: a passphrase without which nobody reads what is stored here.
@NullMarked
package org.tautan.app.lock;

import org.jspecify.annotations.NullMarked;
