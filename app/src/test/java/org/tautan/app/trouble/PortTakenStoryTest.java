package org.tautan.app.trouble;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.connection.Trouble;
import org.tautan.app.notification.NoNotifications;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.stage.Computer;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.engine.api.Accounts.Entry;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.testkit.world.TestClock;

/// Another program has the port of the relay that runs inside this one.
class PortTakenStoryTest {
  private final TestClock clock = new TestClock(InstantSource.system());

  @TempDir private Path folder;

  @Test
  void saysSoBeforeALinkingAndLaterAndGoesOnWhenThePortIsFree() throws IOException {
    int port = freePort();
    Path data = Files.createDirectories(folder.resolve("computer"));
    SettingsFile.at(data.resolve("settings.properties"))
        .keep(Speech.ENGLISH.settings().withRelayPort(port));
    try (ExecutorService background = Executors.newCachedThreadPool();
        Computer computer = new Computer(data, clock, new NoNotifications(), background)) {
      try (ServerSocket _ = take(port)) {
        computer.start();
        computer.seeText(Speech.ENGLISH.words().text("link.relay-failed"));
        computer.seeText(Speech.ENGLISH.words().text("link.relay-failed.next", "port " + port));
        computer.picture("port-taken-link-en");
      }
      computer.click("#link-next");
      computer.see(".link-code");
      try (PhoneInHand ana = phone("Ana", port);
          PhoneInHand budi = phone("Budi", port)) {
        computer.link(ana);
        ana.meets(budi);
        budi.writes(ana, "halo");
        computer.openChat("Budi");
        computer.stop();

        try (ServerSocket _ = take(port)) {
          computer.start();
          Speech.ENGLISH.sees(computer, Trouble.OWN_RELAY);
          computer.openChat("Budi");
          computer.seeMessage("halo");
          computer.write("later");
          computer.seeMessage("later");
          computer.picture("port-taken-en");
        }
        computer.click("#connection-action");
        Speech.ENGLISH.seesGo(computer, Trouble.OWN_RELAY);
        budi.reads("later");
      }
    }
  }

  private PhoneInHand phone(String name, int port) throws IOException {
    PageOrigin page = new PageOrigin(PageOrigin.Scheme.HTTPS, "127.0.0.1", port);
    PhoneInHand phone = new PhoneInHand(folder.resolve(name), clock, page);
    String token = Files.readString(folder.resolve("computer/relay/set-up-token")).strip();
    phone.signUp(
        name,
        new RelayAddress("wss://127.0.0.1:" + port),
        new Entry.SetUpToken(WireSecret.copyOf(Bytes.wrap(HexFormat.of().parseHex(token)))));
    return phone;
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = take(0)) {
      return any.getLocalPort();
    }
  }

  private static ServerSocket take(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
