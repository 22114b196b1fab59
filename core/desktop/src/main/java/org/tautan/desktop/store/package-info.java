/// The engine's store on a computer: one SQLite database in a directory of its own.
///
/// Each store of the engine's ports has a class here that owns its SQL. The database is plain:
/// whoever reads the disk reads the history and the keys.
@NullMarked
package org.tautan.desktop.store;

import org.jspecify.annotations.NullMarked;
