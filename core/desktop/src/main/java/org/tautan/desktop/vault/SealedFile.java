package org.tautan.desktop.vault;

import java.lang.foreign.MemorySegment;

/// One open file as SQLite sees it: plain bytes at plain offsets. SQLite calls each from one thread
/// at a time.
///
/// @see VaultException thrown for what is not authentic or not allowed
/// @see NativeFailure thrown for what the system could not do
sealed interface SealedFile permits DatabaseFile, WalFile {
  /// Fills the buffer, with zeros where the file has ended.
  ///
  /// @return whether the file reaches so far
  boolean read(MemorySegment buffer, long offset);

  /// Writes what the buffer holds.
  void write(MemorySegment buffer, long offset);

  /// Cuts the file, or lengthens it.
  void truncate(long size);

  /// Returns once all that was written would outlive a power cut.
  void sync(int flags);

  /// How long the file is.
  long size();

  /// Closes the file, even when it throws.
  void close();
}
