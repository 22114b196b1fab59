package org.tautan.app.relay;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.PhoneAccess;
import org.tautan.app.settings.PhoneAccess.CertificateFiles;
import org.tautan.app.settings.RelayChoice;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.protocol.linking.PageOrigin.Scheme;
import org.tautan.relay.Relay;
import org.tautan.relay.RelayCertificate;
import org.tautan.relay.RelayConfig;
import org.tautan.relay.RelayStatus;

/// The relay of this program: starts the bundled one, unless the person uses one elsewhere, and
/// keeps its port, because phones know it by that. An account that is linked through the bundled
/// one keeps it running whatever new links use. On the window's thread, [#close] apart.
public final class RelayHost implements AutoCloseable {
  private static final Logger LOG = System.getLogger(RelayHost.class.getName());

  /// Where it listens if nobody else does.
  private static final int USUAL_PORT = 8443;

  /// Where this program itself reaches it, whatever network there is.
  private static final String LOOPBACK = "127.0.0.1";

  private final Path data;
  private final CurrentSettings settings;
  private final Executor background;
  private final Executor window;
  private final ReadOnlyObjectWrapper<RelayState> state =
      new ReadOnlyObjectWrapper<>(new RelayState.Starting());
  private final ReadOnlyObjectWrapper<Optional<RelayState>> bundled =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final PageWatch pages;
  private final ReadOnlyBooleanWrapper missed = new ReadOnlyBooleanWrapper();
  private volatile Optional<Relay> running = Optional.empty();
  private boolean serving;
  private boolean closed;

  /// @param data the bundled relay's own directory
  /// @param background runs what may block
  /// @param window runs what it is given on the window's thread
  public RelayHost(Path data, CurrentSettings settings, Executor background, Executor window) {
    this.data = data;
    this.settings = settings;
    this.background = background;
    this.window = window;
    this.pages = new PageWatch(background, window);
  }

  /// Which phone page relays serve.
  public PageWatch pages() {
    return pages;
  }

  /// How the relay of new links is.
  public ReadOnlyObjectProperty<RelayState> state() {
    return state.getReadOnlyProperty();
  }

  /// How the bundled one is; empty while nobody needs it.
  public ReadOnlyObjectProperty<Optional<RelayState>> bundled() {
    return bundled.getReadOnlyProperty();
  }

  /// Whether an account lives at the bundled one, and that did not start.
  public ReadOnlyBooleanProperty missed() {
    return missed.getReadOnlyProperty();
  }

  /// Starts what new links need, or starts it again after it failed.
  public void start() {
    switch (settings.get().relay()) {
      case RelayChoice.Remote(RelayAddress address) ->
          state.set(
              new RelayState.Ready(
                  new RelayInUse(address, RelayInUse.pageAt(address), Optional.empty())));
      case RelayChoice.Bundled() -> startBundled();
    }
  }

  /// New links use another relay from now on.
  public void choose(RelayChoice relay) {
    settings.change(now -> now.withRelay(relay));
    start();
  }

  /// An account lives at an address: if that is the bundled relay's, it has to run.
  public void serve(RelayAddress address) {
    int port = settings.get().relayPort();
    serving = port > 0 && address.isTls() && address.uri().equals("wss://" + LOOPBACK + ":" + port);
    if (serving && bundled.get().isEmpty()) {
      startBundled();
    }
    tellMissed();
  }

  /// Starts the bundled one, unless it runs.
  public void startBundled() {
    if (bundled.get().filter(now -> !(now instanceof RelayState.Failed)).isPresent()) {
      became(bundled.get().get());
      return;
    }
    startAgain();
  }

  /// Lets phones in another way from now on, which restarts the bundled one: this computer comes
  /// back to it by itself.
  public void letPhonesIn(PhoneAccess access) {
    settings.change(now -> now.withPhones(access));
    if (bundled.get().isPresent()) {
      startAgain();
    }
  }

  private void startAgain() {
    became(new RelayState.Starting());
    int port = settings.get().relayPort();
    PhoneAccess access = settings.get().phones();
    background.execute(() -> startBundled(port, access));
  }

  /// The certificate that the bundled one shows; empty while it does not run.
  public Optional<RelayCertificate> certificate() {
    return running.flatMap(Relay::certificate);
  }

  /// Where phones find the page of a relay.
  public PageOrigin pageOf(RelayAddress address) {
    return bundled
        .get()
        .flatMap(now ->
            now instanceof RelayState.Ready(RelayInUse inUse) && inUse.address().equals(address)
                ? Optional.of(inUse.page())
                : Optional.empty())
        .orElseGet(() -> RelayInUse.pageAt(address));
  }

  /// Asks the bundled relay how much it does; it is not told while it does not run.
  public void askStatus(Consumer<RelayStatus> then) {
    running.ifPresent(relay ->
        background.execute(() -> {
          RelayStatus status = relay.status();
          window.execute(() -> then.accept(status));
        }));
  }

  /// Stops the bundled relay, also one that is just starting, and waits for that.
  @Override
  public synchronized void close() {
    closed = true;
    pages.close();
    stop();
  }

  private void stop() {
    running.ifPresent(Relay::close);
    running = Optional.empty();
  }

  private synchronized void startBundled(int knownPort, PhoneAccess access) {
    if (closed) {
      return;
    }
    try {
      stop();
      Relay relay = knownPort > 0 ? listen(knownPort, access) : listenFirst(access);
      running = Optional.of(relay);
      RelayInUse inUse = inUse(relay, access);
      window.execute(() -> {
        settings.change(now -> now.withRelayPort(relay.address().getPort()));
        became(new RelayState.Ready(inUse));
      });
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The relay did not start", e);
      String why = why(e, knownPort);
      window.execute(() -> became(new RelayState.Failed(why)));
    }
  }

  /// Short, and the same in every language where it can be.
  private static String why(RuntimeException failure, int port) {
    return failure.getCause() instanceof BindException
        ? "port " + port
        : String.valueOf(failure.getMessage());
  }

  private void became(RelayState now) {
    bundled.set(Optional.of(now));
    tellMissed();
    if (settings.get().relay() instanceof RelayChoice.Bundled) {
      state.set(now);
    }
  }

  private void tellMissed() {
    missed.set(
        serving && bundled.get().filter(now -> now instanceof RelayState.Failed).isPresent());
  }

  /// At the first start nobody knows the port yet, so any will do.
  private Relay listenFirst(PhoneAccess access) {
    try {
      return listen(USUAL_PORT, access);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof BindException) {
        return listen(0, access);
      }
      throw e;
    }
  }

  private Relay listen(int port, PhoneAccess access) {
    InetSocketAddress here =
        switch (access.reach()) {
          case NETWORK -> new InetSocketAddress(port);
          case THIS_COMPUTER -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        };
    return Relay.start(RelayConfig.of(data, here, transport(access)));
  }

  private static RelayConfig.Transport transport(PhoneAccess access) {
    if (access.files().isPresent()) {
      CertificateFiles files = access.files().get();
      return new RelayConfig.PemFiles(files.chain(), files.key());
    }
    List<String> names = new ArrayList<>(LocalNetwork.names());
    access.host().ifPresent(names::add);
    return new RelayConfig.SelfSigned(names);
  }

  private static RelayInUse inUse(Relay relay, PhoneAccess access) {
    int port = relay.address().getPort();
    try (SecretBytes token = relay.setUpToken()) {
      return new RelayInUse(
          new RelayAddress("wss://" + LOOPBACK + ":" + port),
          new PageOrigin(Scheme.HTTPS, PhoneHost.of(access, relay.certificate()), port),
          Optional.of(token.use(WireSecret::copyOf)));
    }
  }
}
