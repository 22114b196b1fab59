package org.tautan.app.settings.page;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.tautan.app.AppParts;
import org.tautan.app.settings.PhoneAccess.CertificateFiles;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.relay.CertificateTrouble;
import org.tautan.relay.RelayCertificate;
import org.tautan.relay.RelayCertificate.Authority;
import org.tautan.relay.RelayConfig;

/// The certificate of the bundled relay: the person's own files, or the relay's own authority with
/// what a phone needs to trust it.
final class CertificateCard {
  private static final Logger LOG = System.getLogger(CertificateCard.class.getName());

  private final AppParts parts;
  private final Words words;
  private final SettingRows rows;
  private final VBox root = SettingRows.card();
  private final Label refused = WrappedLabel.of("", "t-danger");
  private Optional<RelayCertificate> shown = Optional.empty();

  CertificateCard(AppParts parts) {
    this.parts = parts;
    this.words = parts.words();
    this.rows = new SettingRows(words);
    refused.setId("settings-certificate-refused");
    root.getStyleClass().add("settings-certificate");
  }

  Node root() {
    return root;
  }

  /// Shows what the relay has now, which may change while it runs.
  void show(Optional<RelayCertificate> certificate) {
    if (!root.getChildren().isEmpty() && certificate.equals(shown)) {
      return;
    }
    shown = certificate;
    refused.setText("");
    root.getChildren().setAll(text("settings.certificate", "t-strong"));
    certificate.ifPresent(now -> {
      now.authority().ifPresentOrElse(this::showAuthority, () -> showFiles(now));
      now.trouble().ifPresent(this::refuse);
    });
    HBox buttons = new HBox(rows.button("settings.certificate-choose", this::choose));
    buttons.getStyleClass().add("settings-line");
    if (parts.settings().get().phones().files().isPresent()) {
      buttons.getChildren().add(rows.button("settings.certificate-own", this::useOwn));
    }
    root.getChildren()
        .addAll(text("settings.certificate-choose.means", "t-small"), buttons, refused);
  }

  private void showFiles(RelayCertificate certificate) {
    Label names =
        WrappedLabel.of(
            words.text(
                "settings.certificate.files",
                String.join(", ", certificate.names()),
                Date.from(certificate.validUntil())),
            "t-body");
    names.setId("settings-certificate-files");
    root.getChildren().add(names);
  }

  private void showAuthority(Authority authority) {
    Label fingerprint = new Label(inTwoLines(authority.fingerprint()));
    fingerprint.getStyleClass().add("settings-fingerprint");
    fingerprint.setId("settings-certificate-fingerprint");
    root.getChildren()
        .addAll(
            text("settings.certificate.authority", "t-body"),
            text("settings.certificate.android", "t-body"),
            text("settings.certificate.iphone", "t-body"),
            text("settings.certificate.fingerprint", "t-small"),
            fingerprint,
            text("settings.certificate.untried", "settings-warning"),
            rows.button("settings.certificate-save", () -> save(authority)));
  }

  private static String inTwoLines(String fingerprint) {
    int half = fingerprint.length() / 2;
    return fingerprint.substring(0, half) + '\n' + fingerprint.substring(half + 1);
  }

  private void choose() {
    askFor("settings.certificate-chain")
        .ifPresent(chain -> askFor("settings.certificate-key").ifPresent(key -> use(chain, key)));
  }

  /// Takes files if they are good, else says what is wrong with them.
  void use(Path chain, Path key) {
    RelayCertificate.check(new RelayConfig.PemFiles(chain, key))
        .ifPresentOrElse(
            this::refuse,
            () -> {
              Optional<CertificateFiles> files = Optional.of(new CertificateFiles(chain, key));
              parts.relay().letPhonesIn(parts.settings().get().phones().withFiles(files));
            });
  }

  private void useOwn() {
    parts.relay().letPhonesIn(parts.settings().get().phones().withFiles(Optional.empty()));
  }

  private void refuse(CertificateTrouble trouble) {
    refused.setText(words.text("settings.certificate.trouble", trouble));
  }

  private Optional<Path> askFor(String key) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.text(key));
    return Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()))
        .map(File::toPath);
  }

  private void save(Authority authority) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.text("settings.certificate-save"));
    chooser.setInitialFileName("tautan-authority.crt");
    File file = chooser.showSaveDialog(root.getScene().getWindow());
    if (file != null) {
      parts.program().background().execute(() -> write(authority, file.toPath()));
    }
  }

  private void write(Authority authority, Path file) {
    try {
      Files.write(file, authority.der().toByteArray());
      Platform.runLater(() -> parts.program().tell("settings.certificate.saved"));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The certificate could not be written", e);
      Platform.runLater(() -> parts.program().tell("settings.certificate.not-saved"));
    }
  }

  private Label text(String key, String style) {
    return WrappedLabel.of(words.text(key), style);
  }
}
