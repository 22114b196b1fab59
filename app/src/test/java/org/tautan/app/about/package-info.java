/// Tests.
@NullMarked
package org.tautan.app.about;

import org.jspecify.annotations.NullMarked;
