/// Who this device is: its account, its keys, the PIN that guards them, the recovery kit.
@NullMarked
package org.tautan.engine.identity;

import org.jspecify.annotations.NullMarked;
