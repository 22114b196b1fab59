/// Linking, as a person meets it.
@NullMarked
package org.tautan.app.link;

import org.jspecify.annotations.NullMarked;
