package org.tautan.app.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tautan.app.notification.NoNotifications;
import org.tautan.app.settings.PhoneAccess;
import org.tautan.app.settings.PhoneAccess.CertificateFiles;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.Computer;
import org.tautan.desktop.words.Language;
import org.tautan.relay.Relay;
import org.tautan.relay.RelayConfig;
import org.tautan.testkit.world.TestClock;

/// A person finds out how their phone gets to this computer.
class PhoneSetupStoryTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"ENGLISH, LIGHT", "INDONESIAN, DARK"})
  void showsTheAddressItsCertificateAndWhatIsRisky(Language language, ThemeChoice theme)
      throws IOException {
    Settings settings = Settings.STANDARD.withLanguage(Optional.of(language)).withTheme(theme);
    String look = "-" + language.code() + "-" + theme.name().toLowerCase(Locale.ROOT);
    try (ExecutorService background = Executors.newCachedThreadPool();
        Computer computer = computer(settings, background)) {
      computer.start();
      computer.see(".link-code");
      computer.picture("phone-setup-code" + look);
      computer.click("#link-phone");
      computer.see("#settings-certificate-fingerprint");
      computer.picture("phone-setup" + look);
      scrollTo(computer, 1);
      computer.picture("phone-setup-certificate" + look);
      scrollTo(computer, 0);
      assertTrue(text(computer, "#settings-phone-where").startsWith("https://"));
      assertFalse(text(computer, "#settings-phone-where").contains("127.0.0.1"));

      computer.click("#settings-phone-host");
      computer.enter("laptop.local");
      computer.until(
          "the name stands there",
          () -> text(computer, "#settings-phone-where").contains("laptop.local"));
      computer.until(
          "no warning of a number",
          () ->
              !computer
                  .see("#settings-phone-warning")
                  .getStyleClass()
                  .contains("settings-warning"));
      computer.picture("phone-setup-name" + look);

      computer.click("#settings-phone-reach");
      computer.until(
          "loopback only", () -> text(computer, "#settings-phone-where").contains("127.0.0.1"));
      computer.picture("phone-setup-here" + look);
      assertEquals(List.of("phone-host=laptop.local", "phone-reach=this-computer"), kept());
    }
  }

  @Test
  void showsThePersonsOwnCertificateAndWhyAChangedOneIsNotTaken() throws IOException {
    Path chain = owners("first").resolve("tls-certificate.pem");
    CertificateFiles files = new CertificateFiles(chain, chain.resolveSibling("tls-key.pem"));
    PhoneAccess access = PhoneAccess.STANDARD.withFiles(Optional.of(files));
    Settings settings = Settings.STANDARD.withLanguage(Optional.of(Language.ENGLISH));
    try (ExecutorService background = Executors.newCachedThreadPool();
        Computer computer = computer(settings.withPhones(access), background)) {
      computer.start();
      computer.see(".link-code");
      computer.click("#link-phone");
      computer.until(
          "its names",
          () -> text(computer, "#settings-certificate-files").contains("meja.home.arpa"));
      assertTrue(text(computer, "#settings-phone-where").contains("meja.home.arpa"));

      Files.copy(
          owners("second").resolve("tls-certificate.pem"),
          chain,
          StandardCopyOption.REPLACE_EXISTING);
      computer.until(
          "it is refused",
          () -> text(computer, "#settings-certificate-refused").startsWith("That key does not"));
      scrollTo(computer, 1);
      computer.picture("phone-setup-refused-en");

      Files.copy(
          folder.resolve("second/tls-key.pem"), files.key(), StandardCopyOption.REPLACE_EXISTING);
      computer.until(
          "it is taken", () -> text(computer, "#settings-certificate-refused").isEmpty());
      computer.click("#settings-certificate-own");
      computer.see("#settings-certificate-fingerprint");
    }
  }

  /// A folder with a certificate and its key, as a person may have.
  private Path owners(String name) {
    Path made = folder.resolve(name);
    RelayConfig.SelfSigned names =
        new RelayConfig.SelfSigned(List.of("localhost", "meja.home.arpa"));
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Relay.start(RelayConfig.of(made, any, names)).close();
    return made;
  }

  private Computer computer(Settings settings, ExecutorService background) throws IOException {
    Path data = Files.createDirectories(folder.resolve("computer"));
    SettingsFile.at(data.resolve("settings.properties")).keep(settings);
    return new Computer(
        data, new TestClock(InstantSource.system()), new NoNotifications(), background);
  }

  private static void scrollTo(Computer computer, double place) {
    ScrollPane screen = (ScrollPane) computer.see("#link");
    Platform.runLater(() -> screen.setVvalue(place));
    computer.until("it is scrolled", () -> screen.getVvalue() == place);
  }

  private static String text(Computer computer, String query) {
    Node found = computer.see(query);
    return found instanceof Labeled labeled ? labeled.getText() : "";
  }

  private List<String> kept() throws IOException {
    return Files.readAllLines(folder.resolve("computer/settings.properties")).stream()
        .filter(line -> line.startsWith("phone-"))
        .sorted()
        .toList();
  }
}
