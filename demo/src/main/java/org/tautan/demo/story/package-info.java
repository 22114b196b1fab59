/// Running a story step by step, and saying what came of it.
@NullMarked
package org.tautan.demo.story;

import org.jspecify.annotations.NullMarked;
