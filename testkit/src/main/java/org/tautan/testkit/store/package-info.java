/// What every store of the engine must do, as checks that any test framework can run, and stores
/// that fail when a test wants them to. The checks use nothing but what TeaVM compiles.
@NullMarked
package org.tautan.testkit.store;

import org.jspecify.annotations.NullMarked;
