package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.RelayChannel;
import org.tautan.engine.port.Transport;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.Bytes;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A relay that does not answer while people go on.
class ConnectingStoryTest {
  @TempDir Path data;

  @Test
  void commandsAreAnsweredWhileASocketDoesNotOpen() {
    staysUsable(Trouble.NO_SOCKET);
  }

  @Test
  void commandsAreAnsweredWhileARelayDoesNotSayHello() {
    staysUsable(Trouble.NO_HELLO);
  }

  private void staysUsable(Trouble trouble) {
    try (TestWorld world = new TestWorld(data)) {
      TroubledWay way = new TroubledWay(world.transport());
      TestDevice ana = world.withAccount(world.device("Ana", new MemoryDisk().open(), way));
      TestDevice budi = world.phone("Budi");
      world.introduce(ana, budi);
      world.until(() -> ana.engine().connectivity() == Connectivity.ONLINE);

      ana.engine().goOffline();
      way.trouble = trouble;
      ana.engine().goOnline();
      ana.engine().step();
      ana.engine().chats().send(budi.account(), "into the outbox");
      ana.engine().step();
      assertEquals(MessageStatus.WAITING, ana.page(budi.account()).getLast().status());
      assertEquals(1, way.attempts);
      assertTrue(ana.engine().nextWakeMillis() <= world.clock().millis() + Transport.PATIENCE);

      world.clock().advance(Duration.ofMillis(Transport.PATIENCE));
      ana.engine().step();
      assertTrue(way.closed, "the attempt was not given up");
      assertEquals(Connectivity.CONNECTING, ana.engine().connectivity());
      way.trouble = Trouble.NONE;
      world.until(() -> budi.texts(ana.account()).contains("into the outbox"));
    }
  }

  private enum Trouble {
    NONE,
    NO_SOCKET,
    NO_HELLO
  }

  /// A way on which attempts may come to nothing, and whoever waits for them is found out.
  private static final class TroubledWay implements Transport {
    private final Transport way;
    Trouble trouble = Trouble.NONE;
    int attempts;
    boolean closed;

    TroubledWay(Transport way) {
      this.way = way;
    }

    @Override
    public Opening begin(RelayAddress address) throws ConnectionException {
      if (trouble == Trouble.NONE) {
        return way.begin(address);
      }
      attempts++;
      return new Nothing(trouble);
    }

    private final class Nothing implements Opening, RelayChannel {
      private final Trouble trouble;

      Nothing(Trouble trouble) {
        this.trouble = trouble;
      }

      @Override
      public Optional<RelayChannel> poll(long timeoutMillis) {
        assertEquals(0, timeoutMillis, "nobody may wait for a socket");
        return trouble == Trouble.NO_HELLO ? Optional.of(this) : Optional.empty();
      }

      @Override
      public Optional<Bytes> receive(long timeoutMillis) {
        assertEquals(0, timeoutMillis, "nobody may wait for a hello");
        return Optional.empty();
      }

      @Override
      public void send(Bytes frame) {}

      @Override
      public void onReadable(Runnable callback) {}

      @Override
      public Bytes tlsKeyHash() {
        return Bytes.empty();
      }

      @Override
      public void close() {
        closed = true;
      }
    }
  }
}
