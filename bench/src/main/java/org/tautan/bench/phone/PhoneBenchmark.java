package org.tautan.bench.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tautan.bench.Benchmark;
import org.tautan.bench.Measurement;
import org.tautan.bench.TemporaryFolder;
import org.tautan.browser.BrowserTab;
import org.tautan.browser.Chromium;
import org.tautan.testkit.world.TestWorld;

/// How soon the phone page can be used, how much of it travels, how long linking takes without the
/// person, and how fast it takes in what has waited: in Chromium, with a relay in this process, on
/// loopback; and how soon a browser can use it that has to run the engine as JavaScript. Wall time,
/// from the navigation on. No figures where there is no Chromium.
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
    try (TemporaryFolder data = TemporaryFolder.make()) {
      List<Measurement> figures = new ArrayList<>(starts(data.path()));
      figures.addAll(AccountInBrowser.measure(data.path()));
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static List<Measurement> starts(Path data) throws IOException, InterruptedException {
    List<Double> cold = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    List<Double> older = new ArrayList<>();
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
      older.addAll(startsAsJavaScript(data, world.page().toString()));
    }
    return List.of(
        Measurement.of("phone.usable.cold", median(cold), "ms"),
        Measurement.of("phone.usable.kept", median(kept), "ms"),
        Measurement.of("phone.jsFallback", median(older), "ms"),
        Measurement.of("phone.transfer", transfer, "KB"));
  }

  private static List<Double> startsAsJavaScript(Path data, String page)
      throws IOException, InterruptedException {
    List<Double> starts = new ArrayList<>();
    try (OlderBrowsers older = new OlderBrowsers(URI.create(page))) {
      for (int i = 0; i < STARTS; i++) {
        try (Chromium chromium = Chromium.start(data.resolve("older start " + i));
            BrowserTab tab = chromium.open("about:blank")) {
          starts.add(usable(tab, older.url()));
        }
      }
    }
    return starts;
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
}
