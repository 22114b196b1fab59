/// Who may open the database in the browser: its key, wrapped under what a person knows or has.
@NullMarked
package org.tautan.page.key;

import org.jspecify.annotations.NullMarked;
