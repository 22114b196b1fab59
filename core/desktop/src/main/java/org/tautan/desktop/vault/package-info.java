/// The encrypted database: every block that SQLite writes is sealed on its way to the disk and
/// checked on its way back, beneath the stock driver. `docs/vault-format.md` is the written format.
///
/// [Vault] is the way in. Read on in this order:
///
/// 1. [FileHeader] and [BlockCipher]: the bytes. No native memory.
/// 2. [DatabaseFile] and [WalFile]: where a block lies, and what SQLite may do with it.
/// 3. [SqliteLayouts], [NativeFile], [VfsClone] and [UpCalls]: the only four that meet native
///    memory. SQLite reaches files through a table of C functions, its VFS. A copy of that table
///    with some entries pointing at Java is registered beside the original, and a database opened
///    with `?vfs=NAME` goes through it. Locks, shared memory and time stay SQLite's own.
/// 4. [GuardedConnection] and [SelfTest]: what is refused, and what is tried out before trusting.
@NullMarked
package org.tautan.desktop.vault;

import org.jspecify.annotations.NullMarked;
