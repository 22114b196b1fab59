package org.tautan.testkit.world;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.crypto.SystemRandom;
import org.tautan.desktop.transport.HttpBlobs;
import org.tautan.desktop.transport.TyrusTransport;
import org.tautan.engine.api.Accounts;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.BlobTransport;
import org.tautan.engine.port.Clock;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.Transport;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.relay.Relay;
import org.tautan.relay.RelayConfig;

/// Several engines around a real relay. Nothing in it runs by itself: [#until] steps every device
/// until what the test waits for is so, or fails after 20 s. Time and network are the test's.
public final class TestWorld implements AutoCloseable {
  /// The PIN of every phone.
  public static final String PIN = "246810";

  private static final long PATIENCE_SECONDS = 20;

  private final Path data;
  private final TestClock clock = new TestClock(InstantSource.system());
  private final Semaphore readable = new Semaphore(0);
  private final List<TestDevice> devices = new ArrayList<>();
  private final TyrusTransport transport = new TyrusTransport();
  private final BlobTransport blobs = new HttpBlobs();
  private int port;
  private Relay relay;

  /// A world with its relay's data in a directory.
  public TestWorld(Path data) {
    this.data = data;
    this.relay = startRelay();
  }

  private Relay startRelay() {
    Relay started =
        Relay.start(
            RelayConfig.of(
                    data,
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    new RelayConfig.PlainOnLoopback())
                .withClock(clock));
    port = started.address().getPort();
    return started;
  }

  /// The relay.
  public Relay relay() {
    return relay;
  }

  /// Stops the relay and starts it again on the same data and port.
  public void restartRelay() {
    relay.close();
    relay = startRelay();
  }

  /// The clock of the relay and of all devices.
  public TestClock clock() {
    return clock;
  }

  /// The transport that devices use unless given another.
  public Transport transport() {
    return transport;
  }

  /// Where the relay is.
  public RelayAddress address() {
    return new RelayAddress(relay.url());
  }

  /// Where its page would be.
  public PageOrigin page() {
    return new PageOrigin(PageOrigin.Scheme.HTTP, "127.0.0.1", port);
  }

  /// The ports of one device.
  public Ports ports(Store store, Transport way, Clock time) {
    return new Ports(
        store, way, blobs, time, new SystemRandom(), new JdkPrimitives(), new CheapPasswordHash());
  }

  /// A device with an empty memory.
  public TestDevice device(String name) {
    return device(name, new MemoryDisk().open(), transport);
  }

  /// A device on a store, by a way to the relay.
  public TestDevice device(String name, Store store, Transport way) {
    return device(name, store, way, clock);
  }

  /// A device with a clock of its own.
  public TestDevice device(String name, Store store, Transport way, Clock time) {
    TestDevice device = new TestDevice(name, ports(store, way, time), readable::release);
    devices.add(device);
    return device;
  }

  /// A device with an empty memory that computes in its own way.
  public TestDevice device(String name, Primitives primitives) {
    Ports usual = ports(new MemoryDisk().open(), transport, clock);
    return add(
        name,
        new Ports(
            usual.store(),
            usual.transport(),
            usual.blobs(),
            usual.clock(),
            usual.random(),
            primitives,
            usual.passwordHash()));
  }

  private TestDevice add(String name, Ports ports) {
    TestDevice device = new TestDevice(name, ports, readable::release);
    devices.add(device);
    return device;
  }

  /// A phone with a new account at the relay.
  public TestDevice phone(String name) {
    return withAccount(device(name));
  }

  /// Gives a device a new account at the relay, and a PIN.
  public TestDevice withAccount(TestDevice device) {
    try (SecretBytes token = relay.setUpToken()) {
      Accounts.CreateOutcome outcome =
          device
              .engine()
              .accounts()
              .create(
                  device.name(),
                  address(),
                  new Accounts.Entry.SetUpToken(token.use(WireSecret::copyOf)));
      if (!(outcome instanceof Accounts.CreateOutcome.Created)) {
        throw new AssertionError(device + ": " + outcome);
      }
    }
    device.engine().presence().setPin(PIN.toCharArray());
    return device;
  }

  /// Proves to a phone that its owner is there.
  public PresenceProof presence(TestDevice phone) {
    if (phone.engine().presence().prove(PIN.toCharArray())
        instanceof PresenceOutcome.Proven(PresenceProof proof)) {
      return proof;
    }
    throw new AssertionError("the PIN was not taken");
  }

  /// How a companion of this world offers itself.
  public CompanionLinkOptions options(String name) {
    return new CompanionLinkOptions(
        address(), page(), Optional.empty(), SignIn.STAY, name, "Test OS");
  }

  /// A new companion of a phone's account, linked with everybody's consent.
  public TestDevice companion(String name, TestDevice phone) {
    return link(device(name), phone);
  }

  /// Links a device to a phone.
  public TestDevice link(TestDevice companion, TestDevice phone) {
    return link(companion, phone, HistoryDepth.NONE);
  }

  /// Links a device to a phone that gives it so much history.
  public TestDevice link(TestDevice companion, TestDevice phone, HistoryDepth depth) {
    companion.engine().companionLink().start(options(companion.name()));
    until(() -> companion.last(EngineEvent.LinkCodeReady.class).isPresent());
    String code = companion.last(EngineEvent.LinkCodeReady.class).orElseThrow().code().text();
    phone.clearEvents();
    phone.engine().phoneLink().scan(code, Optional.of(presence(phone)));
    until(() ->
        phone.last(EngineEvent.LinkPeerMet.class).isPresent()
            && companion.last(EngineEvent.LinkPeerMet.class).isPresent());
    companion.engine().companionLink().accept();
    phone.engine().phoneLink().accept(depth);
    until(() ->
        phone.last(EngineEvent.Linked.class).isPresent()
            && companion.last(EngineEvent.Linked.class).isPresent());
    return companion;
  }

  /// Lets two accounts know each other by their contact links.
  public void introduce(TestDevice one, TestDevice other) {
    one.engine().chats().add(other.engine().chats().contactLink(page()).text());
    other.engine().chats().add(one.engine().chats().contactLink(page()).text());
  }

  /// Steps every device once.
  public void step() {
    devices.forEach(device -> device.engine().step());
  }

  /// Steps all devices until something is so.
  public void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    step();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it did not come about; devices told: " + story());
      }
      awaitReadable();
      step();
    }
  }

  private void awaitReadable() {
    try {
      boolean _ = readable.tryAcquire(50, TimeUnit.MILLISECONDS);
      readable.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private String story() {
    StringBuilder story = new StringBuilder();
    devices.forEach(
        device -> story.append("\n  ").append(device).append(": ").append(device.events()));
    return story.toString();
  }

  @Override
  public void close() {
    devices.forEach(device -> device.engine().goOffline());
    relay.close();
  }
}
