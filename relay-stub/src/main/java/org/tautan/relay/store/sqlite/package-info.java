/// The relay's store in one SQLite file: a group-commit writer, readers beside it.
@NullMarked
package org.tautan.relay.store.sqlite;

import org.jspecify.annotations.NullMarked;
