/// Fakes of the ports, and a world of several engines around a real relay with a clock and a
/// network that tests control.
@NullMarked
package org.tautan.testkit;

import org.jspecify.annotations.NullMarked;
