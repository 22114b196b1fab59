/// Every screen in both themes and languages: pictures to look at, and what a program can see of
/// their faults.
@NullMarked
package org.tautan.app.look;

import org.jspecify.annotations.NullMarked;
