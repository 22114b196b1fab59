/// The devices of the own account.
@NullMarked
package org.tautan.app.devices;

import org.jspecify.annotations.NullMarked;
