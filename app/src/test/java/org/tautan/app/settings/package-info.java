/// The settings as a file.
@NullMarked
package org.tautan.app.settings;

import org.jspecify.annotations.NullMarked;
