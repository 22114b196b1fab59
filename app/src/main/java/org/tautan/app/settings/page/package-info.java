/// The page on which the person chooses.
@NullMarked
package org.tautan.app.settings.page;

import org.jspecify.annotations.NullMarked;
