@NullMarked
package org.tautan.page.key;

import org.jspecify.annotations.NullMarked;
