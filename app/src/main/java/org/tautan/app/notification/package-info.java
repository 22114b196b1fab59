/// New messages, told by the desktop while the person is elsewhere.
@NullMarked
package org.tautan.app.notification;

import org.jspecify.annotations.NullMarked;
