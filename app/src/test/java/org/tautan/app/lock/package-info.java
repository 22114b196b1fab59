@NullMarked
package org.tautan.app.lock;

import org.jspecify.annotations.NullMarked;
