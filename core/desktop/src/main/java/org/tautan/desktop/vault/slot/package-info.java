/// Where the database key is kept: wrapped in slots, each opened by a secret of its own.
/// `docs/vault-format.md` is the written format.
@NullMarked
package org.tautan.desktop.vault.slot;

import org.jspecify.annotations.NullMarked;
