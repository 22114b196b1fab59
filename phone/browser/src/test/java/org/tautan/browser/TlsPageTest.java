package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.relay.Relay;
import org.tautan.relay.RelayConfig;

/// The page over TLS, under a certificate that the person has accepted.
class TlsPageTest {
  private static final String MADE =
      "(async () => {"
          + " const script = document.querySelector('script').src;"
          + " const { ask } = await import(script.replace('main.js', 'engine-client.js'));"
          + " await ask('begin', '246810');"
          + " return (await ask('create', 'Ana', location.origin.replace('https', 'wss'))).outcome;"
          + "})()";

  @TempDir private Path folder;

  @Test
  void takesTheRelayWhoseKeyItsBrowserDoesNotShow() throws IOException, InterruptedException {
    RelayConfig config =
        RelayConfig.of(
            folder.resolve("relay"),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new RelayConfig.SelfSigned(List.of("127.0.0.1")));
    try (Relay relay = Relay.start(config);
        Chromium chromium = Chromium.start(folder.resolve("phone"), "--ignore-certificate-errors");
        BrowserTab tab = chromium.open("https://127.0.0.1:" + relay.address().getPort() + "/")) {
      tab.await("document.querySelector('main h1')");
      assertEquals("created", tab.evaluate(MADE).getAsString());
    }
  }
}
