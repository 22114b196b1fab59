/// The tests of the signs of people.
@NullMarked
package org.tautan.app.avatar;

import org.jspecify.annotations.NullMarked;
