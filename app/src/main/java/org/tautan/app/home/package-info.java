/// What an account sees: a rail of pages, and the page that is open.
@NullMarked
package org.tautan.app.home;

import org.jspecify.annotations.NullMarked;
