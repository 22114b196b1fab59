/// The round sign of a person.
@NullMarked
package org.tautan.app.avatar;

import org.jspecify.annotations.NullMarked;
