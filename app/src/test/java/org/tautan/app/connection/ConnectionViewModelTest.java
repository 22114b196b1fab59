package org.tautan.app.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.bridge.ManualLater;
import org.tautan.app.relay.RelayHost;
import org.tautan.app.stage.Desk;
import org.tautan.app.stage.TestParts;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.model.Connectivity;

/// What is said of the connection, and when.
class ConnectionViewModelTest {
  private static final Duration BLINK = Duration.ofMillis(1);

  @TempDir private Path data;
  private final ManualLater later = new ManualLater();
  private Desk desk;
  private RelayHost relay;

  @BeforeEach
  void link() {
    desk = new Desk(data);
    relay = TestParts.relay(data.resolve("own"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void saysNothingWhileAllIsWell() {
    try (ConnectionViewModel model = new ConnectionViewModel(desk, relay, later)) {
      later.pass(Duration.ofMinutes(5));
      assertEquals(Optional.empty(), model.trouble().get());
    }
  }

  @Test
  void aShortLossPassesUnseen() {
    try (ConnectionViewModel model = new ConnectionViewModel(desk, relay, later)) {
      goOffline();
      later.pass(ConnectionViewModel.GRACE.minus(BLINK));
      assertEquals(Optional.empty(), model.trouble().get());
      comeBack();
      later.pass(Duration.ofMinutes(1));
      assertEquals(Optional.empty(), model.trouble().get());
    }
  }

  @Test
  void aLossIsConnectingFirstAndOfflineLater() {
    try (ConnectionViewModel model = new ConnectionViewModel(desk, relay, later)) {
      goOffline();
      later.pass(ConnectionViewModel.GRACE);
      assertEquals(Optional.of(Trouble.CONNECTING), model.trouble().get());
      later.pass(ConnectionViewModel.LONG);
      assertEquals(Optional.of(Trouble.OFFLINE), model.trouble().get());
      comeBack();
      assertEquals(Optional.empty(), model.trouble().get());
      goOffline();
      assertEquals(Optional.empty(), model.trouble().get(), "the next loss has its own grace");
    }
  }

  @Test
  void aSilentPhoneIsSaidInTimeAndAfter() {
    try (ConnectionViewModel model = new ConnectionViewModel(desk, relay, later)) {
      goOffline();
      desk.world.clock().advance(Duration.ofDays(11));
      later.pass(ConnectionViewModel.PHONE_LOOK);
      assertEquals(Optional.of(Trouble.OFFLINE), model.trouble().get());
      desk.world.clock().advance(Duration.ofDays(4));
      later.pass(ConnectionViewModel.PHONE_LOOK);
      assertEquals(Optional.of(Trouble.PHONE_STOPPED), model.trouble().get());
    }
  }

  @Test
  void aPhoneThatIsSilentForTenDaysIsWarnedOfWhileOnline() {
    try (ConnectionViewModel model = new ConnectionViewModel(desk, relay, later)) {
      desk.world.clock().advance(Duration.ofDays(11));
      later.pass(ConnectionViewModel.PHONE_LOOK);
      assertEquals(Optional.of(Trouble.PHONE_SILENT), model.trouble().get());
    }
  }

  @Test
  void whoWasUnlinkedIsToldAtOnce() {
    try (ConnectionViewModel model = new ConnectionViewModel(desk, relay, later)) {
      desk.ask(engine -> engine.devices().leave(LeftHistory.KEEP), _ -> {});
      assertEquals(Optional.of(Trouble.UNLINKED), model.trouble().get());
    }
  }

  @Test
  void tryingNowDoesNotWaitForTheNextAttempt() {
    try (ConnectionViewModel model = new ConnectionViewModel(desk, relay, later)) {
      desk.world.relay().close();
      desk.until(() -> desk.engine.engine().connectivity() == Connectivity.CONNECTING);
      for (int attempt = 0; attempt < 12; attempt++) {
        desk.world.clock().advance(Duration.ofMinutes(2));
        desk.engine.engine().step();
      }
      desk.world.restartRelay();
      desk.engine.engine().step();
      assertTrue(
          desk.engine.engine().nextWakeMillis() > desk.world.clock().millis(), "it waits its turn");
      model.tryNow();
      desk.until(() -> desk.engine.engine().connectivity() == Connectivity.ONLINE);
    }
  }

  @Test
  void everyTroubleHasItsSentenceInBothLanguages() {
    for (Language language : Language.values()) {
      for (Trouble trouble : Trouble.values()) {
        assertTrue(Words.of(language).text("connection.trouble", trouble).length() > 10);
      }
    }
  }

  private void goOffline() {
    desk.ask(
        engine -> {
          engine.goOffline();
          return true;
        },
        _ -> {});
  }

  private void comeBack() {
    desk.ask(
        engine -> {
          engine.goOnline();
          return true;
        },
        _ -> {});
    desk.until(() -> desk.engine.engine().connectivity() == Connectivity.ONLINE);
  }
}
