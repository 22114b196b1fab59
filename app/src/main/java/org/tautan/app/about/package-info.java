/// What the program is made of.
@NullMarked
package org.tautan.app.about;

import org.jspecify.annotations.NullMarked;
