/// A phone's account: making it, registering it with a relay, the recovery kit, the PIN.
@NullMarked
package org.tautan.engine.account;

import org.jspecify.annotations.NullMarked;
