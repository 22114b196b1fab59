package org.tautan.desktop.vault;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.tautan.desktop.vault.SqliteLayouts.POINTER;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tautan.desktop.vault.SqliteLayouts.Methods;
import org.tautan.desktop.vault.SqliteLayouts.Vfs;
import org.tautan.desktop.vault.VaultException.Reason;

/// A copy of SQLite's own VFS whose `xOpen` leads to [UpCalls], under a name of its own. An open
/// vault has one, and its name opens files for nobody else.
///
/// SQLite keeps its VFSes in a linked list, whose first is the driver's own. A copy is put behind
/// it by one write of a pointer, and stays there for good: another thread may be walking the list.
/// A copy that is not needed any more serves the next vault.
///
/// All memory here is made once for the life of the process. Safe for all threads.
final class VfsClone implements AutoCloseable {
  private static final Set<String> KNOWN_NAMES = Set.of("unix", "win32");
  private static final int LONGEST_NAME = 16;
  private static final Deque<VfsClone> FREE = new ArrayDeque<>();
  private static final Map<Long, NativeMethods> METHODS = new ConcurrentHashMap<>();
  private static int made;

  private final MemorySegment vfs;
  private final String name;

  private VfsClone(MemorySegment vfs, String name) {
    this.vfs = vfs;
    this.name = name;
  }

  /// What is known about the driver's own VFS, looked up once.
  private static final class Original {
    static final MemorySegment VFS = checked(SqliteDriver.defaultVfs());
    static final int FILE_SIZE = VFS.get(JAVA_INT, Vfs.SIZE_OF_FILE);
    static final MethodHandle OPEN =
        Linker.nativeLinker()
            .downcallHandle(
                MemorySegment.ofAddress(VFS.get(POINTER, Vfs.OPEN)), SqliteLayouts.OPEN);

    private Original() {}

    private static MemorySegment checked(MemorySegment found) {
      int version = found.reinterpret(Integer.BYTES).get(JAVA_INT, Vfs.VERSION);
      if (ValueLayout.ADDRESS.byteSize() != Long.BYTES || version < 1 || version > 3) {
        throw new VaultException(Reason.UNSUPPORTED, "VFS version " + version);
      }
      MemorySegment whole = found.reinterpret(Vfs.size(version));
      String name =
          MemorySegment.ofAddress(whole.get(POINTER, Vfs.NAME))
              .reinterpret(LONGEST_NAME)
              .getString(0);
      if (!KNOWN_NAMES.contains(name)) {
        throw new VaultException(Reason.UNSUPPORTED, "a VFS named " + name);
      }
      return whole;
    }
  }

  /// Function pointers to the methods that replace SQLite's own; made once.
  private static final class Pointers {
    static final long OPEN = UpCalls.pointerTo("xOpen", SqliteLayouts.OPEN);
    static final long CLOSE = UpCalls.pointerTo("xClose", SqliteLayouts.OF_FILE);
    static final long READ = UpCalls.pointerTo("xRead", SqliteLayouts.TRANSFER);
    static final long WRITE = UpCalls.pointerTo("xWrite", SqliteLayouts.TRANSFER);
    static final long TRUNCATE = UpCalls.pointerTo("xTruncate", SqliteLayouts.TRUNCATE);
    static final long SYNC = UpCalls.pointerTo("xSync", SqliteLayouts.SYNC);
    static final long SIZE = UpCalls.pointerTo("xFileSize", SqliteLayouts.FILE_SIZE);

    private Pointers() {}
  }

  /// A VFS for one vault, which gives it back by closing it.
  static synchronized VfsClone lendTo(OpenVault vault) {
    VfsClone clone = FREE.isEmpty() ? register() : FREE.pop();
    UpCalls.attach(clone.vfs.address(), vault);
    return clone;
  }

  /// What follows `?vfs=` to open a database through this.
  String name() {
    return name;
  }

  @Override
  public void close() {
    synchronized (VfsClone.class) {
      UpCalls.detach(vfs.address());
      FREE.push(this);
    }
  }

  private static VfsClone register() {
    made++;
    String name = "tautan-vault-" + made;
    MemorySegment copy = Arena.global().allocate(Original.VFS.byteSize(), Long.BYTES);
    copy.copyFrom(Original.VFS);
    copy.set(POINTER, Vfs.NAME, Arena.global().allocateFrom(name).address());
    copy.set(POINTER, Vfs.OPEN, Pointers.OPEN);
    VarHandle.releaseFence(); // the copy is whole before anybody can find it
    Original.VFS.set(POINTER, Vfs.NEXT, copy.address());
    return new VfsClone(copy, name);
  }

  /// Has SQLite's own layer open a file.
  ///
  /// @return its result code
  static int openBeneath(long name, long file, int flags, long out) {
    try {
      return (int) Original.OPEN.invokeExact(Original.VFS.address(), name, file, flags, out);
    } catch (Throwable e) {
      throw new IllegalStateException("SQLite's own xOpen cannot be called", e);
    }
  }

  /// The functions of a file that SQLite's own layer has just opened. There is one table of them
  /// for each kind of file system, so it is copied once.
  static NativeMethods methodsOf(long file) {
    return METHODS.computeIfAbsent(structure(file).get(POINTER, 0), VfsClone::replaced);
  }

  /// The table keeps version 2 even where the original has 3, which would let SQLite map the file
  /// into memory and read it past us.
  private static NativeMethods replaced(long address) {
    MemorySegment found = MemorySegment.ofAddress(address);
    int version = found.reinterpret(Integer.BYTES).get(JAVA_INT, Methods.VERSION);
    if (version < 2) {
      throw new VaultException(Reason.UNSUPPORTED, "files without a write-ahead log");
    }
    MemorySegment real = found.reinterpret(Methods.SIZE_OF_VERSION_2);
    MemorySegment table = Arena.global().allocate(Methods.SIZE_OF_VERSION_2, Long.BYTES);
    table.copyFrom(real);
    table.set(JAVA_INT, Methods.VERSION, 2);
    table.set(POINTER, Methods.CLOSE, Pointers.CLOSE);
    table.set(POINTER, Methods.READ, Pointers.READ);
    table.set(POINTER, Methods.WRITE, Pointers.WRITE);
    table.set(POINTER, Methods.TRUNCATE, Pointers.TRUNCATE);
    table.set(POINTER, Methods.SYNC, Pointers.SYNC);
    table.set(POINTER, Methods.FILE_SIZE, Pointers.SIZE);
    return NativeMethods.of(real, table.address());
  }

  /// Sets the functions of an open file; without any, SQLite knows that it is not open.
  static void setTable(long file, long table) {
    structure(file).set(POINTER, 0, table);
  }

  private static MemorySegment structure(long file) {
    return MemorySegment.ofAddress(file).reinterpret(Original.FILE_SIZE);
  }
}
