@NullMarked
package org.tautan.page.storage;

import org.jspecify.annotations.NullMarked;
