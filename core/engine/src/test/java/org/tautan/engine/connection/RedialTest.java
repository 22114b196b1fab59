package org.tautan.engine.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.RelayChannel;
import org.tautan.engine.port.Transport;
import org.tautan.engine.store.memory.MemoryDisk;

class RedialTest {
  private static final RelayAddress HERE = new RelayAddress("ws://127.0.0.1:4000");
  private static final RelayAddress ELSEWHERE = new RelayAddress("wss://relay.example:4000");
  private static final long NOW = 1_800_000_000_000L;

  private long time = NOW;

  @Test
  void findsARelayOnThisComputerWithinTwoSecondsOfItsReturn() {
    for (int seed = 0; seed < 200; seed++) {
      long away = 500L * (1 + seed % 20);
      assertTrue(found(seed, HERE, away) <= 2_000, "seed " + seed);
    }
  }

  @Test
  void thousandsOfClientsComeBackSpreadOverTime() {
    Map<Long, Integer> perSecond = new HashMap<>();
    int clients = 2_000;
    for (int seed = 0; seed < clients; seed++) {
      long wait = found(seed, ELSEWHERE, 60_000);
      assertTrue(wait <= Backoff.LONGEST);
      perSecond.merge(wait / 1_000, 1, Integer::sum);
    }
    int most = perSecond.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    assertTrue(most < clients / 15, most + " in one second");
  }

  /// How long after its return a relay is found that was away for so long, ms.
  private long found(int seed, RelayAddress address, long away) {
    time = NOW;
    Redial redial =
        redial(
            seed,
            _ -> {
              throw new ConnectionException(ConnectionException.Reason.UNREACHABLE, "away");
            });
    redial.failed(address, 0);
    while (redial.nextWake() < NOW + away) {
      time = Math.max(time, redial.nextWake());
      assertThrows(ConnectionException.class, () -> redial.attempt(address));
      redial.failed(address, 0);
    }
    return redial.nextWake() - NOW - away;
  }

  @Test
  void anAttemptThatHangsIsGivenUpAfterTenSecondsAndNobodyWaitsForIt() throws Exception {
    Hanging hanging = new Hanging();
    Redial redial = redial(1, _ -> hanging);
    assertEquals(Optional.empty(), redial.attempt(HERE));
    assertEquals(NOW + Transport.PATIENCE, redial.nextWake());
    time += Transport.PATIENCE - 1;
    assertEquals(Optional.empty(), redial.attempt(HERE));
    time += 1;
    ConnectionException failure =
        assertThrows(ConnectionException.class, () -> redial.attempt(HERE));
    assertEquals(ConnectionException.Reason.UNREACHABLE, failure.reason());
    redial.failed(HERE, 0);
    assertTrue(hanging.closed);
  }

  @Test
  void aNetworkThatIsBackEndsThePauseAndTheAttemptOfBefore() throws Exception {
    Hanging hanging = new Hanging();
    Redial redial = redial(1, _ -> hanging);
    redial.failed(ELSEWHERE, 5_000);
    assertEquals(Optional.empty(), redial.attempt(ELSEWHERE));
    assertEquals(0, hanging.begun);
    redial.atOnce();
    assertEquals(Optional.empty(), redial.attempt(ELSEWHERE));
    redial.atOnce();
    assertTrue(hanging.closed);
  }

  @Test
  void aClockThatIsSetBackEndsThePause() {
    Redial redial = redial(1, _ -> new Hanging());
    redial.failed(ELSEWHERE, 5_000);
    assertTrue(redial.nextWake() > time);
    time -= 1;
    assertTrue(redial.nextWake() <= time);
  }

  private Redial redial(int seed, Transport transport) {
    return new Redial(
        new Ports(
            new MemoryDisk().open(),
            transport,
            exchange -> {
              throw new AssertionError(exchange.use());
            },
            () -> time,
            new Random(seed)::nextBytes,
            new BouncyCastlePrimitives(),
            new BouncyCastleArgon2id()));
  }

  /// An attempt of which nothing comes.
  private static final class Hanging implements Opening {
    int begun;
    boolean closed;

    @Override
    public Optional<RelayChannel> poll(long timeoutMillis) {
      assertEquals(0, timeoutMillis, "nobody may wait");
      begun++;
      return Optional.empty();
    }

    @Override
    public void onReadable(Runnable callback) {}

    @Override
    public void close() {
      closed = true;
    }
  }
}
