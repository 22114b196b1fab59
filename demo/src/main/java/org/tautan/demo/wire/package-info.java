/// What an eavesdropper and the relay's owner would see, and a search through it.
@NullMarked
package org.tautan.demo.wire;

import org.jspecify.annotations.NullMarked;
