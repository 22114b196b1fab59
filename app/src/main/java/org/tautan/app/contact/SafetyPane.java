package org.tautan.app.contact;

import java.io.File;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.link.QrPane;
import org.tautan.app.qr.PictureSource;
import org.tautan.app.text.Direction;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.desktop.qr.QrCode;
import org.tautan.desktop.qr.QrEncoding;
import org.tautan.engine.api.SafetyCode;

/// The safety number as digits and as a code, and the ways to compare it.
final class SafetyPane extends VBox {
  private static final int MODULE = 4;
  private static final int COLUMNS = 4;
  private static final Set<Comparison> ARE_SAME =
      EnumSet.of(Comparison.SAME, Comparison.SAME_NUMBER);
  private static final Set<Comparison> ARE_DIFFERENT =
      EnumSet.of(Comparison.DIFFERENT, Comparison.CONTRADICTING_LISTS);
  private static final PseudoClass SAME = PseudoClass.getPseudoClass("same");
  private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

  private final Words words;
  private final ContactViewModel model;
  private final GridPane digits = new GridPane();
  private final StackPane picture = new StackPane();
  private final Label explanation = WrappedLabel.of("", "t-small");
  private final Label result = WrappedLabel.of("", "contact-result");
  private final VBox ways;

  SafetyPane(Words words, ContactViewModel model) {
    this.words = words;
    this.model = model;
    Label heading = new Label(words.text("contact.safety"));
    heading.getStyleClass().add("t-strong");
    result.setId("contact-comparison");
    digits.setId("contact-digits");
    digits.getStyleClass().add("contact-digits");
    ways = ways();
    getStyleClass().add("contact-section");
    getChildren().addAll(heading, explanation, digits, picture, ways, result);
  }

  /// Shows number and code; empty while their keys are unknown.
  void show(Optional<SafetyCode> code, String name) {
    boolean known = code.isPresent();
    explanation.setText(
        words.text(
            known ? "contact.safety-text" : "contact.safety-unknown", Direction.isolated(name)));
    digits.setVisible(known);
    digits.setManaged(known);
    picture.setVisible(known);
    picture.setManaged(known);
    ways.setVisible(known);
    ways.setManaged(known);
    code.ifPresent(this::draw);
  }

  /// Shows what came of comparing.
  void show(Comparison comparison) {
    result.pseudoClassStateChanged(SAME, ARE_SAME.contains(comparison));
    result.pseudoClassStateChanged(DIFFERENT, ARE_DIFFERENT.contains(comparison));
    result.setText(words.text("contact.comparison", comparison));
    result.setVisible(comparison != Comparison.NOT_YET);
    result.setManaged(comparison != Comparison.NOT_YET);
  }

  /// Where it says what came of comparing.
  Label result() {
    return result;
  }

  private void draw(SafetyCode code) {
    digits.getChildren().clear();
    String[] groups = code.number().display().split(" ", -1);
    for (int at = 0; at < groups.length; at++) {
      digits.add(new Label(groups[at]), at % COLUMNS, at / COLUMNS);
    }
    digits.setAccessibleText(code.number().display());
    picture.getChildren().clear();
    // a contact may count their lists so high that no code holds the numbers
    if (QrCode.encode(code.text()) instanceof QrEncoding.Encoded) {
      QrPane pane = new QrPane(MODULE, words.text("contact.safety-code"));
      pane.show(code.text());
      picture.getChildren().add(pane);
    }
  }

  private VBox ways() {
    VBox all =
        new VBox(
            way("contact-compare-file", Feather.FILE, "contact.compare-file", this::choose),
            way(
                "contact-compare-clipboard",
                Feather.CLIPBOARD,
                "contact.compare-clipboard",
                () -> model.compare(PictureSource.of(Clipboard.getSystemClipboard()))),
            way(
                "contact-compare-screen",
                Feather.MONITOR,
                "contact.compare-screen",
                model::compareWithScreen));
    all.getStyleClass().add("contact-ways");
    return all;
  }

  private Button way(String id, Feather icon, String key, Runnable action) {
    Button button = new Button(words.text(key), new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().add("t-quiet-button");
    button.setWrapText(true);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.text("contact.choose"));
    Optional<File> file = Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()));
    file.ifPresent(chosen -> model.compare(new PictureSource.PictureFile(chosen.toPath())));
  }
}
