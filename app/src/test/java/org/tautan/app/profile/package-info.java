/// The tests of the own page.
@NullMarked
package org.tautan.app.profile;

import org.jspecify.annotations.NullMarked;
