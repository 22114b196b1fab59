package org.tautan.demo.scene;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import org.tautan.browser.BrowserException;
import org.tautan.browser.BrowserTab;
import org.tautan.browser.Chromium;
import org.tautan.demo.story.DeviationException;

/// The page in a Chromium without a window, moved as a person moves it on a phone.
///
/// Waits a minute at most for what it is to show.
final class PageInBrowser implements AutoCloseable {
  private final Chromium chromium;
  private final BrowserTab tab;

  private PageInBrowser(Chromium chromium, BrowserTab tab) {
    this.chromium = chromium;
    this.tab = tab;
  }

  /// Starts a browser and opens a link in it.
  ///
  /// @param data what it keeps; one that is there already goes on
  static PageInBrowser open(Path data, String url, String... flags) throws DeviationException {
    try {
      Chromium chromium = Chromium.start(data, flags);
      return new PageInBrowser(chromium, chromium.open(url));
    } catch (IOException | BrowserException e) {
      throw new DeviationException("the browser does not open the page: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviationException("interrupted");
    }
  }

  void type(String field, String text) throws DeviationException, InterruptedException {
    awaits(found(field));
    tab.evaluate(found(field) + ".value = " + new JsonPrimitive(text) + "; 1");
  }

  void press(String button) throws DeviationException, InterruptedException {
    awaits(found(button));
    tab.evaluate(found(button) + ".click()");
  }

  void shows(String text) throws DeviationException, InterruptedException {
    awaits("document.body.innerText.includes(" + new JsonPrimitive(text) + ")");
  }

  /// The pictures to compare.
  String pictures() throws DeviationException, InterruptedException {
    awaits(found(".emoji li"));
    return tab.evaluate(
            "[...document.querySelectorAll('.emoji span')].map((e) => e.textContent).join(' ')")
        .getAsString();
  }

  /// @param condition JavaScript
  void awaits(String condition) throws DeviationException, InterruptedException {
    try {
      tab.await(condition);
    } catch (BrowserException e) {
      throw new DeviationException("the page in the browser: " + e.getMessage());
    }
  }

  void picture(Path file) {
    tab.picture(file);
  }

  /// Ends the browser as a power cut would.
  void kill() throws InterruptedException {
    chromium.kill();
  }

  private static String found(String selector) {
    return "document.querySelector('" + selector + "')";
  }

  @Override
  public void close() {
    try {
      chromium.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
