@NullMarked
package org.tautan.desktop.transport;

import org.jspecify.annotations.NullMarked;
