/// Hard days: what the real program says and keeps when the relay, the network, the clock, the disk
/// or the program itself gives way.
@NullMarked
package org.tautan.app.trouble;

import org.jspecify.annotations.NullMarked;
