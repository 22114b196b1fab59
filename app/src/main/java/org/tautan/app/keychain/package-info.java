/// The keychain of a Linux desktop: a client of the Secret Service API over the session bus.
@NullMarked
package org.tautan.app.keychain;

import org.jspecify.annotations.NullMarked;
