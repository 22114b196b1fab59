/// Tests.
@NullMarked
package org.tautan.app.connection;

import org.jspecify.annotations.NullMarked;
