/// Tests.
@NullMarked
package org.tautan.app.notification;

import org.jspecify.annotations.NullMarked;
