package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import org.tautan.testkit.world.TestWorld;

/// What a person does with the page.
///
/// @param name how the pictures' names begin; they are kept in `target/screens`
record Screens(BrowserTab tab, TestWorld world, String name) {
  private static final String TEXT = "document.body.innerText";
  private static final Path PICTURES = Path.of("target", "screens");

  void shows(String text, String picture) {
    awaits("document.body?.innerText.includes(" + quoted(text) + ")");
    picture(picture);
  }

  /// Keeps a picture of the screen, and has axe-core look for what shuts somebody out.
  void picture(String picture) {
    assertEquals("", Axe.findings(tab), picture);
    tab.picture(PICTURES.resolve(name + picture + ".png"));
  }

  void print(String paper) {
    tab.print(PICTURES.resolve(name + paper + ".pdf"));
  }

  void awaits(String condition) {
    try {
      world.until(() -> holds(condition));
    } catch (AssertionError e) {
      throw new AssertionError(condition + "; the page: " + tab.evaluate(TEXT), e);
    }
  }

  /// A page that is being loaded anew answers nothing: not yet.
  private boolean holds(String condition) {
    try {
      return tab.evaluate("!!(" + condition + ")").getAsBoolean();
    } catch (BrowserException e) {
      return false;
    }
  }

  void type(String where, String text) {
    here(where);
    tab.evaluate("document.querySelector('" + where + "').value = " + quoted(text) + "; 1");
  }

  void press(String what) {
    here(what);
    tab.evaluate("document.querySelector('" + what + "').click()");
  }

  /// Opens the page that asks for the PIN.
  void unlock(String pin) {
    type("#unlock [name=pin]", pin);
    press("#unlock button.main");
  }

  private void here(String selector) {
    awaits("document.querySelector('" + selector + "')");
  }

  private static String quoted(String text) {
    return new JsonPrimitive(text).toString();
  }
}
