/// Linking this computer to a phone.
@NullMarked
package org.tautan.app.link;

import org.jspecify.annotations.NullMarked;
