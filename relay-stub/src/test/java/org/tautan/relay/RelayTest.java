package org.tautan.relay;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.relay.limits.RelayLimits;

/// A relay of its own for every test, on loopback, by a clock that stands still.
abstract class RelayTest {
  final MovableClock clock = new MovableClock();

  @TempDir Path data;
  Relay relay;

  @BeforeEach
  void startRelay() {
    relay = Relay.start(RelayConfig.onLoopback(data).withClock(clock).withLimits(limits()));
  }

  @AfterEach
  void stopRelay() {
    relay.close();
  }

  /// Goes on with the same data under other limits.
  void restart(RelayLimits limits) {
    relay.close();
    relay = Relay.start(RelayConfig.onLoopback(data).withClock(clock).withLimits(limits));
  }

  RelayLimits limits() {
    return RelayLimits.STANDARD.withSweepEvery(Duration.ofMillis(20));
  }

  TestAccount registered() {
    return TestAccount.registered(relay, clock);
  }
}
