package org.tautan.desktop.vault;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A file that SQLite's own layer has opened: the sealed bytes, as they are on the disk. Locks and
/// shared memory are not here: SQLite asks its own layer for those directly.
///
/// One thread at a time. Whatever fails throws [NativeFailure].
final class NativeFile {
  private final long file;
  private final NativeMethods methods;
  private final MemorySegment scratch;
  private final MemorySegment number;

  /// @param file the address of its `sqlite3_file`
  /// @param largest the most bytes that are read or written at once
  NativeFile(long file, NativeMethods methods, int largest) {
    this.file = file;
    this.methods = methods;
    this.scratch = Arena.ofAuto().allocate(largest, Long.BYTES);
    this.number = Arena.ofAuto().allocate(JAVA_LONG);
  }

  /// Reads so many bytes from an offset into the beginning of `target`.
  ///
  /// @return false when the file ends before; what it had is in `target`, then zeros
  boolean read(byte[] target, int length, long offset) {
    int code;
    try {
      code = (int) methods.read().invokeExact(file, scratch.address(), length, offset);
    } catch (Throwable e) {
      throw broken(e);
    }
    if (code != SqliteLayouts.SHORT_READ) {
      check(code);
    }
    MemorySegment.copy(scratch, JAVA_BYTE, 0, target, 0, length);
    return code == SqliteLayouts.OK;
  }

  /// Writes the first bytes of `source` at an offset.
  void write(byte[] source, int length, long offset) {
    MemorySegment.copy(source, 0, scratch, JAVA_BYTE, 0, length);
    try {
      check((int) methods.write().invokeExact(file, scratch.address(), length, offset));
    } catch (NativeFailure e) {
      throw e;
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  void truncate(long size) {
    try {
      check((int) methods.truncate().invokeExact(file, size));
    } catch (NativeFailure e) {
      throw e;
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  void sync(int flags) {
    try {
      check((int) methods.sync().invokeExact(file, flags));
    } catch (NativeFailure e) {
      throw e;
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long size() {
    try {
      check((int) methods.fileSize().invokeExact(file, number.address()));
    } catch (NativeFailure e) {
      throw e;
    } catch (Throwable e) {
      throw broken(e);
    }
    return number.get(JAVA_LONG, 0);
  }

  void close() {
    try {
      check((int) methods.close().invokeExact(file));
    } catch (NativeFailure e) {
      throw e;
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /// What SQLite's layer promises about the device.
  int characteristics() {
    try {
      return (int) methods.characteristics().invokeExact(file);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /// Calling a C function throws nothing of its own: this is a mistake in its description.
  private static IllegalStateException broken(Throwable cause) {
    return new IllegalStateException("a function of SQLite's file layer cannot be called", cause);
  }

  private static void check(int code) {
    if (code != SqliteLayouts.OK) {
      throw new NativeFailure(code);
    }
  }
}
