/// This person’s own page: their name, and the code by which others reach them.
@NullMarked
package org.tautan.app.profile;

import org.jspecify.annotations.NullMarked;
