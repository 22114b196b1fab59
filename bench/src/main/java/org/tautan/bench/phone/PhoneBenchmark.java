package org.tautan.bench.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.tautan.bench.Benchmark;
import org.tautan.bench.Measurement;
import org.tautan.browser.BrowserTab;
import org.tautan.browser.Chromium;
import org.tautan.testkit.world.TestWorld;

/// How soon the phone page can be used, how much of it travels, how long linking takes without the
/// person, and how fast it takes in what has waited: in Chromium, with a relay in this process, on
/// loopback. Wall time, from the navigation on. No figures where there is no Chromium.
public final class PhoneBenchmark implements Benchmark {
  private static final int STARTS = 5;

  /// For the service loader.
  public PhoneBenchmark() {}

  @Override
  public String group() {
    return "phone";
  }

  @Override
  public List<Measurement> measure() {
    if (!Chromium.isHere()) {
      return List.of();
    }
    Path data = temporary();
    try {
      List<Measurement> figures = new ArrayList<>(starts(data));
      figures.addAll(AccountInBrowser.measure(data));
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      delete(data);
    }
  }

  private static List<Measurement> starts(Path data) throws IOException, InterruptedException {
    List<Double> cold = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    double transfer = 0;
    try (TestWorld world = new TestWorld(data.resolve("relay"))) {
      String url = world.page().toString();
      for (int i = 0; i < STARTS; i++) {
        try (Chromium chromium = Chromium.start(data.resolve("start " + i));
            BrowserTab tab = chromium.open("about:blank")) {
          cold.add(usable(tab, url));
          transfer = Transfer.kilobytes(tab, url);
          tab.evaluate("navigator.serviceWorker.ready.then(() => 1)");
          tab.navigate("about:blank");
          kept.add(usable(tab, url));
        }
      }
    }
    return List.of(
        Measurement.of("phone.usable.cold", median(cold), "ms"),
        Measurement.of("phone.usable.kept", median(kept), "ms"),
        Measurement.of("phone.transfer", transfer, "KB"));
  }

  /// From the navigation until the engine has answered and the first screen is there.
  private static double usable(BrowserTab tab, String url) throws InterruptedException {
    tab.navigate(url);
    tab.await("location.href === '" + url + "/' && document.querySelector('main h1')");
    return tab.evaluate(
            "(async () => { const { ask } = await import(document.querySelector('script').src"
                + ".replace('main.js', 'engine-client.js')); await ask('door');"
                + " return performance.now() })()")
        .getAsDouble();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("tautan-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
