@NullMarked
package org.tautan.desktop.host;

import org.jspecify.annotations.NullMarked;
