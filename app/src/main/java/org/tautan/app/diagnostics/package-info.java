/// The program's log, and a file that tells of a fault without telling of people.
@NullMarked
package org.tautan.app.diagnostics;

import org.jspecify.annotations.NullMarked;
