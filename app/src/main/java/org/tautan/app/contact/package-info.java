/// What is known of somebody, and what can be done about them.
@NullMarked
package org.tautan.app.contact;

import org.jspecify.annotations.NullMarked;
