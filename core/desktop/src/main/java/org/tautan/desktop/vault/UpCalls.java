package org.tautan.desktop.vault;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tautan.desktop.vault.VaultException.Reason;

/// What SQLite calls: C function pointers that lead to the static methods here. They find the Java
/// object by the address of the structure that SQLite hands in, because that is all that C gives.
///
/// An exception that left one of these methods would end the process, so each catches everything,
/// errors too, leaves the cause with its vault, and returns a result code of SQLite's.
///
/// Called by whatever thread uses a connection; SQLite calls for one file from one thread at a
/// time.
final class UpCalls {
  private static final long NULL = 0;
  private static final Map<Long, OpenVault> VAULTS = new ConcurrentHashMap<>();
  private static final Map<Long, OpenFile> FILES = new ConcurrentHashMap<>();

  /// An open file and whose it is.
  private record OpenFile(OpenVault vault, SealedFile file) {}

  /// What one call does.
  private interface Call {
    int on(SealedFile file);
  }

  private UpCalls() {}

  /// From now on, files that are opened through this VFS belong to the vault.
  static void attach(long vfs, OpenVault vault) {
    VAULTS.put(vfs, vault);
  }

  /// From now on, nothing can be opened through this VFS.
  static void detach(long vfs) {
    VAULTS.remove(vfs);
  }

  /// A C function pointer to one of the methods below. It lasts as long as the process.
  static long pointerTo(String method, FunctionDescriptor shape) {
    try {
      return Linker.nativeLinker()
          .upcallStub(
              MethodHandles.lookup().findStatic(UpCalls.class, method, shape.toMethodType()),
              shape,
              Arena.global())
          .address();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("there is no method " + method, e);
    }
  }

  static int xOpen(long vfs, long name, long file, int flags, long out) {
    OpenVault vault = VAULTS.get(vfs);
    if (vault == null) {
      return SqliteLayouts.CANNOT_OPEN;
    }
    try {
      vault.requireSealable(flags);
      int code = VfsClone.openBeneath(name, file, flags, out);
      if (code == SqliteLayouts.OK) {
        adopt(vault, file, flags);
      }
      return code;
    } catch (Throwable e) {
      return failed(vault, e, SqliteLayouts.CANNOT_OPEN);
    }
  }

  /// Puts the vault's file in front of the one that SQLite's own layer has opened.
  private static void adopt(OpenVault vault, long file, int flags) {
    NativeMethods methods = VfsClone.methodsOf(file);
    NativeFile beneath = new NativeFile(file, methods, DatabaseFile.RECORD);
    try {
      FILES.put(file, new OpenFile(vault, vault.open(beneath, flags)));
      VfsClone.setTable(file, methods.table());
    } catch (Throwable e) {
      FILES.remove(file);
      VfsClone.setTable(file, NULL);
      beneath.close();
      throw e;
    }
  }

  static int xClose(long file) {
    int code =
        call(
            file,
            open -> {
              open.close();
              return SqliteLayouts.OK;
            });
    FILES.remove(file);
    return code;
  }

  static int xRead(long file, long buffer, int amount, long offset) {
    return call(
        file,
        open ->
            open.read(memory(buffer, amount), offset)
                ? SqliteLayouts.OK
                : SqliteLayouts.SHORT_READ);
  }

  static int xWrite(long file, long buffer, int amount, long offset) {
    return call(
        file,
        open -> {
          open.write(memory(buffer, amount), offset);
          return SqliteLayouts.OK;
        });
  }

  static int xTruncate(long file, long size) {
    return call(
        file,
        open -> {
          open.truncate(size);
          return SqliteLayouts.OK;
        });
  }

  static int xSync(long file, int flags) {
    return call(
        file,
        open -> {
          open.sync(flags);
          return SqliteLayouts.OK;
        });
  }

  static int xFileSize(long file, long size) {
    return call(
        file,
        open -> {
          memory(size, Long.BYTES).set(JAVA_LONG, 0, open.size());
          return SqliteLayouts.OK;
        });
  }

  /// What C says lies there.
  private static MemorySegment memory(long address, long size) {
    return MemorySegment.ofAddress(address).reinterpret(size);
  }

  private static int call(long file, Call call) {
    OpenFile open = FILES.get(file);
    if (open == null) {
      return SqliteLayouts.IO_ERROR;
    }
    try {
      return call.on(open.file());
    } catch (Throwable e) {
      return failed(open.vault(), e, SqliteLayouts.IO_ERROR);
    }
  }

  private static int failed(OpenVault vault, Throwable cause, int code) {
    return switch (cause) {
      case NativeFailure failure -> failure.code();
      case VaultException failure -> {
        vault.remember(failure);
        boolean damaged = failure.reason() == Reason.DAMAGED;
        yield damaged ? SqliteLayouts.BAD_BYTES : code;
      }
      default -> {
        vault.remember(new VaultException(Reason.IO, "the file layer failed", cause));
        yield code;
      }
    };
  }
}
