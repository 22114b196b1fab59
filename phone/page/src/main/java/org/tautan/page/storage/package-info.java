/// The engine's store in the browser: IndexedDB under a journal, every row sealed, its keys under a
/// lock.
@NullMarked
package org.tautan.page.storage;

import org.jspecify.annotations.NullMarked;
