/// The keychain, tried on a real one.
@NullMarked
package org.tautan.app.keychain;

import org.jspecify.annotations.NullMarked;
