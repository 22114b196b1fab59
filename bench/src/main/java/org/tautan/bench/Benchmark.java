package org.tautan.bench;

import java.util.List;

/// A group of measurements that belong together. Each group is named in
/// `META-INF/services/org.tautan.bench.Benchmark` and found by `java.util.ServiceLoader`.
///
/// What is compared with other software is run in turns with it, in the same process and several
/// times, and the median counts: on a busy machine ratios hold where times do not.
public interface Benchmark {
  /// What the command line calls it, for example `session`.
  String group();

  /// Runs it all; takes seconds to minutes.
  List<Measurement> measure();
}
