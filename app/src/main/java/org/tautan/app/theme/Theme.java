package org.tautan.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.tautan.app.settings.CurrentSettings;

/// The look of all windows: the controls of AtlantaFX's Primer under colours of our own.
///
/// `tokens.css` names every colour and size once for light and once for dark; each feature's sheet
/// uses only those names. The window follows the desktop's colours unless the person chose.
public final class Theme {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final List<String> FONTS =
      List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold");

  /// The features that have a sheet.
  private static final List<String> SHEETS =
      List.of(
          "shell",
          "link",
          "lock",
          "home",
          "chatlist",
          "search",
          "text",
          "emoji",
          "conversation",
          "composer",
          "avatar",
          "newchat",
          "contact",
          "profile",
          "connection",
          "history",
          "devices",
          "settings");

  private final CurrentSettings settings;
  private final ObjectBinding<ColorScheme> scheme;

  /// Loads what is bundled. On the window's thread.
  public Theme(CurrentSettings settings) {
    this.settings = settings;
    this.scheme =
        Bindings.createObjectBinding(
            this::chosen, settings.property(), Platform.getPreferences().colorSchemeProperty());
    FONTS.forEach(Theme::loadFont);
  }

  /// Dresses a window's scene, now and whenever the choice changes.
  public void dress(Scene scene) {
    scene.getStylesheets().add(sheet("/org/tautan/app/theme/tokens.css"));
    SHEETS.forEach(
        name -> scene.getStylesheets().add(sheet("/org/tautan/app/" + name + "/" + name + ".css")));
    // a binding is held by nobody but its owner: it lives as long as the scene does
    scene.getProperties().put(Theme.class, this);
    scheme.subscribe(now -> apply(scene, now));
    settings
        .property()
        .subscribe(now -> scene.getRoot().setStyle("-fx-font-size: " + now.fontSize() + "px;"));
  }

  private static void apply(Scene scene, ColorScheme now) {
    boolean dark = now == ColorScheme.DARK;
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
    scene.getPreferences().setColorScheme(now);
  }

  private ColorScheme chosen() {
    return switch (settings.get().theme()) {
      case LIGHT -> ColorScheme.LIGHT;
      case DARK -> ColorScheme.DARK;
      case SYSTEM -> Platform.getPreferences().getColorScheme();
    };
  }

  private static String sheet(String name) {
    URL url = Objects.requireNonNull(Theme.class.getResource(name), name);
    return url.toExternalForm();
  }

  private static void loadFont(String name) {
    URL url = Objects.requireNonNull(Theme.class.getResource("/fonts/" + name + ".ttf"), name);
    Objects.requireNonNull(Font.loadFont(url.toExternalForm(), 14), name);
  }
}
