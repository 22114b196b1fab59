package org.tautan.engine.chat;

import org.tautan.crypto.document.PinnedDevices;
import org.tautan.engine.api.Devices.PhoneSilence;
import org.tautan.engine.device.Directories;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.port.Clock;
import org.tautan.engine.port.CounterStore.Counter;

/// How long a companion has not heard from its phone: from the newer of the own list's issue and
/// the last content from device 0 (PROTOCOL §7).
public final class PhoneWatch {
  private static final long DAY = 24L * 3_600_000;
  private static final long WARN = 10 * DAY;
  private static final long STOP = 14 * DAY;

  private final Clock clock;
  private final AccountHolder account;
  private final Directories directories;

  public PhoneWatch(Clock clock, AccountHolder account, Directories directories) {
    this.clock = clock;
    this.account = account;
    this.directories = directories;
  }

  /// How it stands now.
  PhoneSilence silence(Unit unit) {
    LocalAccount own = account.get();
    if (own.membership().isPhone()) {
      return PhoneSilence.FINE;
    }
    long issued =
        directories
            .find(unit, own.account())
            .map(PinnedDevices::body)
            .map(body -> body.issuedAt())
            .orElse(0L);
    long heard = Math.max(issued, unit.counters().get(Counter.PHONE_HEARD));
    long silent = clock.millis() - heard;
    if (silent > STOP) {
      return PhoneSilence.STOPPED;
    }
    return silent > WARN ? PhoneSilence.WARN : PhoneSilence.FINE;
  }
}
