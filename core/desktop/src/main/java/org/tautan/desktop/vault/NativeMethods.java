package org.tautan.desktop.vault;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.tautan.desktop.vault.SqliteLayouts.Methods;

/// The functions that SQLite's own file layer has for one kind of file, and the table that SQLite
/// gets instead of theirs.
///
/// @param table the address of a `sqlite3_io_methods` in which reading and writing lead to Java
record NativeMethods(
    MethodHandle close,
    MethodHandle read,
    MethodHandle write,
    MethodHandle truncate,
    MethodHandle sync,
    MethodHandle fileSize,
    MethodHandle characteristics,
    long table) {

  static NativeMethods of(MemorySegment real, long table) {
    return new NativeMethods(
        function(real, Methods.CLOSE, SqliteLayouts.OF_FILE),
        function(real, Methods.READ, SqliteLayouts.TRANSFER),
        function(real, Methods.WRITE, SqliteLayouts.TRANSFER),
        function(real, Methods.TRUNCATE, SqliteLayouts.TRUNCATE),
        function(real, Methods.SYNC, SqliteLayouts.SYNC),
        function(real, Methods.FILE_SIZE, SqliteLayouts.FILE_SIZE),
        function(real, Methods.DEVICE_CHARACTERISTICS, SqliteLayouts.OF_FILE),
        table);
  }

  private static MethodHandle function(
      MemorySegment methods, long offset, FunctionDescriptor shape) {
    MemorySegment code = MemorySegment.ofAddress(methods.get(SqliteLayouts.POINTER, offset));
    return Linker.nativeLinker().downcallHandle(code, shape);
  }
}
