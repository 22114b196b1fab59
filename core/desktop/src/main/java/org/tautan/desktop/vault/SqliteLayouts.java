package org.tautan.desktop.vault;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;

/// The parts of SQLite's public C header, `sqlite3.h`, that the vault uses: where the fields of two
/// structures lie on a 64-bit machine, the shapes of their functions, and some numbers. They are
/// part of SQLite's stable interface; a structure only ever grows, and says its version first.
final class SqliteLayouts {
  /// A pointer, as the number of 64 bits that the processor passes alike. For Java's own `ADDRESS`
  /// the JDK would make classes at every start, for a tenth of a second.
  static final ValueLayout.OfLong POINTER = JAVA_LONG;

  private SqliteLayouts() {}

  /// `struct sqlite3_vfs`: the file system as SQLite sees it.
  static final class Vfs {
    static final long VERSION = 0;
    static final long SIZE_OF_FILE = 4;
    static final long NEXT = 16;
    static final long NAME = 24;
    static final long OPEN = 40;

    private Vfs() {}

    static long size(int version) {
      return switch (version) {
        case 1 -> 136;
        case 2 -> 144;
        case 3 -> 168;
        default -> throw new IllegalArgumentException("sqlite3_vfs version " + version);
      };
    }
  }

  /// `struct sqlite3_io_methods`: the functions of an open file. Version 2 adds the shared memory
  /// of the write-ahead log, version 3 memory-mapped reading.
  static final class Methods {
    static final long VERSION = 0;
    static final long CLOSE = 8;
    static final long READ = 16;
    static final long WRITE = 24;
    static final long TRUNCATE = 32;
    static final long SYNC = 40;
    static final long FILE_SIZE = 48;
    static final long DEVICE_CHARACTERISTICS = 96;
    static final long SIZE_OF_VERSION_2 = 136;

    private Methods() {}
  }

  /// `int xOpen(sqlite3_vfs*, const char *name, sqlite3_file*, int flags, int *outFlags)`.
  static final FunctionDescriptor OPEN =
      FunctionDescriptor.of(JAVA_INT, POINTER, POINTER, POINTER, JAVA_INT, POINTER);

  /// `int xRead/xWrite(sqlite3_file*, void *buffer, int amount, sqlite3_int64 offset)`.
  static final FunctionDescriptor TRANSFER =
      FunctionDescriptor.of(JAVA_INT, POINTER, POINTER, JAVA_INT, JAVA_LONG);

  /// `int xTruncate(sqlite3_file*, sqlite3_int64 size)`.
  static final FunctionDescriptor TRUNCATE = FunctionDescriptor.of(JAVA_INT, POINTER, JAVA_LONG);

  /// `int xSync(sqlite3_file*, int flags)`.
  static final FunctionDescriptor SYNC = FunctionDescriptor.of(JAVA_INT, POINTER, JAVA_INT);

  /// `int xFileSize(sqlite3_file*, sqlite3_int64 *size)`.
  static final FunctionDescriptor FILE_SIZE = FunctionDescriptor.of(JAVA_INT, POINTER, POINTER);

  /// `int xClose(sqlite3_file*)`, and `xDeviceCharacteristics` alike.
  static final FunctionDescriptor OF_FILE = FunctionDescriptor.of(JAVA_INT, POINTER);

  // Result codes
  static final int OK = 0;
  static final int IO_ERROR = 10;
  static final int SHORT_READ = 10 | 2 << 8;
  static final int BAD_BYTES = 10 | 32 << 8;
  static final int CANNOT_OPEN = 14;

  // Flags of xOpen
  static final int MAIN_DATABASE = 0x100;
  static final int WAL = 0x80000;

  /// Flag of xSync: "really".
  static final int SYNC_FULL = 3;

  /// The device keeps what stands beside the bytes that are being written when the power goes.
  static final int POWERSAFE_OVERWRITE = 0x1000;
}
