package org.tautan.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// CPU time of the calling thread: what the machine's other work leaves alone, native code of a
/// library included. Garbage collection is not in it.
public final class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuTime() {}

  /// Nanoseconds that `work` took.
  public static long nanosOf(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
