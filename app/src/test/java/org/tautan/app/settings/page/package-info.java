/// Tests.
@NullMarked
package org.tautan.app.settings.page;

import org.jspecify.annotations.NullMarked;
