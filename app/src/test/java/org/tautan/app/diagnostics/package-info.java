/// Tests.
@NullMarked
package org.tautan.app.diagnostics;

import org.jspecify.annotations.NullMarked;
