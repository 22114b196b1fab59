/// The tests of the contact details.
@NullMarked
package org.tautan.app.contact;

import org.jspecify.annotations.NullMarked;
