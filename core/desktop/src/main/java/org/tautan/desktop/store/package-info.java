/// The engine's store on a computer: one SQLite database in a directory of its own.
///
/// Each store of the engine's ports has a class here that owns its SQL. The program's own database
/// is sealed, under a key that lies in slots beside it; what an earlier version wrote may be plain.
@NullMarked
package org.tautan.desktop.store;

import org.jspecify.annotations.NullMarked;
