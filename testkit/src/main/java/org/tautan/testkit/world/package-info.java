/// A small world for stories: several engines around a real relay, stepped by the test.
@NullMarked
package org.tautan.testkit.world;

import org.jspecify.annotations.NullMarked;
