/// Tests.
@NullMarked
package org.tautan.app.search;

import org.jspecify.annotations.NullMarked;
