/// Text as people send it.
@NullMarked
package org.tautan.app.text;

import org.jspecify.annotations.NullMarked;
