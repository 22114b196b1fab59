/// What the person has chosen on this computer.
@NullMarked
package org.tautan.app.settings;

import org.jspecify.annotations.NullMarked;
