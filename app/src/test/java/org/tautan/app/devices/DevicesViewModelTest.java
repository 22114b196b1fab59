package org.tautan.app.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.devices.DeviceItem.Kind;
import org.tautan.app.stage.Desk;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.OwnDevice.Presence;
import org.tautan.protocol.DeviceId;

/// The linked devices without a window.
class DevicesViewModelTest {
  @TempDir private Path data;
  private final AtomicInteger erased = new AtomicInteger();
  private Desk desk;
  private DevicesViewModel model;

  @BeforeEach
  void link() {
    desk = new Desk(data);
    model = new DevicesViewModel(desk, erased::incrementAndGet);
  }

  @AfterEach
  void close() {
    model.close();
    desk.close();
  }

  @Test
  void thePhoneComesFirstThenThisComputerThenTheOthers() {
    var _ = desk.world.companion("Laptop", desk.phone);
    desk.until(() -> model.items().size() == 3);
    assertEquals(
        List.of(Kind.PHONE, Kind.THIS_COMPUTER, Kind.OTHER),
        model.items().stream().map(DeviceItem::kind).toList());
    assertEquals("Meja kerja", model.items().get(1).name());
    assertEquals(Presence.CONNECTED, model.items().getFirst().presence());
  }

  @Test
  void knowsWhenThePhoneWasLastHere() {
    assertFalse(model.phoneLastSeen().isPresent(), "it is here now");
    desk.phone.engine().goOffline();
    desk.until(() -> {
      model.refresh();
      return model.phoneLastSeen().isPresent();
    });
  }

  @Test
  void leavingKeepsTheChatsUnlessThePersonSaysOtherwise() {
    model.ask();
    assertEquals(LeaveStep.ASKING, model.leaveStep().get());
    model.leave(LeftHistory.KEEP);
    assertEquals(LeaveStep.NONE, model.leaveStep().get());
    assertEquals(Connectivity.UNLINKED, model.connectivity().get());
    assertEquals(0, erased.get());
    model.askToErase();
    model.leave(LeftHistory.ERASE);
    assertEquals(1, erased.get());
  }

  @Test
  void nothingIsErasedWhenTheRelayWasNotTold() {
    desk.ask(
        engine -> {
          engine.goOffline();
          return true;
        },
        _ -> {});
    model.leave(LeftHistory.ERASE);
    assertEquals(LeaveStep.OFFLINE, model.leaveStep().get());
    assertEquals(0, erased.get());
    model.dismiss();
    assertEquals(LeaveStep.NONE, model.leaveStep().get());
  }

  @Test
  void seesThatThePhoneTookThisComputerOut() {
    var _ = desk.phone.engine().devices().unlink(new DeviceId(1), desk.world.presence(desk.phone));
    desk.until(() -> model.connectivity().get() == Connectivity.UNLINKED);
  }

  @Test
  void saysWhenSomethingWasLastHereAsPeopleDo() {
    Instant now = Instant.parse("2026-03-10T15:00:00Z");
    LastSeen english = new LastSeen(Words.of(Language.ENGLISH), ZoneOffset.UTC);
    LastSeen indonesian = new LastSeen(Words.of(Language.INDONESIAN), ZoneOffset.UTC);
    assertEquals("at 12:40", english.text(Instant.parse("2026-03-10T12:40:00Z"), now));
    assertEquals("yesterday at 23:05", english.text(Instant.parse("2026-03-09T23:05:00Z"), now));
    assertEquals("on 3 January at 07:00", english.text(Instant.parse("2026-01-03T07:00:00Z"), now));
    assertEquals(
        "pada 3 Mei 2025 pukul 07.00".replace('.', ':'),
        indonesian.text(Instant.parse("2025-05-03T07:00:00Z"), now));
    assertTrue(english.text(Instant.parse("2025-05-03T07:00:00Z"), now).contains("2025"));
  }
}
