/// Tests.
@NullMarked
package org.tautan.app.devices;

import org.jspecify.annotations.NullMarked;
