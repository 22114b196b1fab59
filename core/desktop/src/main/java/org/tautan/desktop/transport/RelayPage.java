package org.tautan.desktop.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import org.tautan.engine.model.RelayAddress;

/// What a relay shows to browsers, for a program that wants to know which phone page that is.
///
/// Any certificate is taken, so whoever is in between may answer. That makes it good for noticing
/// that a relay serves something else, and for nothing that has to be believed: a relay that means
/// harm shows its page to phones only.
public final class RelayPage {
  private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(10).toMillis());
  private static final int LONGEST = 64 << 10;

  private RelayPage() {}

  /// Fetches the page at `/`; blocks for some seconds at most.
  ///
  /// @return empty when nobody answers with a page
  public static Optional<String> html(RelayAddress relay) {
    try {
      HttpURLConnection connection = connect(relay);
      try (InputStream body = connection.getInputStream()) {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK
            ? Optional.of(new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8))
            : Optional.empty();
      } finally {
        connection.disconnect();
      }
    } catch (IOException | IllegalArgumentException _) {
      // whoever asks is told that there was no answer
      return Optional.empty();
    }
  }

  private static HttpURLConnection connect(RelayAddress relay) throws IOException {
    URI page = URI.create(relay.uri().replaceFirst("^ws", "http") + "/");
    HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
    if (connection instanceof HttpsURLConnection secure) {
      secure.setSSLSocketFactory(new TlsKeyRecorder().sockets());
      secure.setHostnameVerifier((_, _) -> true);
    }
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(PATIENCE);
    connection.setReadTimeout(PATIENCE);
    return connection;
  }
}
