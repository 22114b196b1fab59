package org.tautan.desktop.transport;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.net.URI;
import java.net.URISyntaxException;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.Transport;

/// WebSockets (RFC 6455) by Tyrus, binary frames of at most 1 MiB.
///
/// Every connection has its own three threads, one that selects and two that read, and they end
/// with it: a connection whose frames nobody takes blocks its own reader and no other's. Computers
/// hold one connection to their relay, so there is nothing to share but the TLS sessions, which
/// are.
///
/// With TLS any certificate is taken and its key is reported: [TlsKeyRecorder]. A link that died
/// silently is found within 30 s by pings.
///
/// Any thread.
public final class TyrusTransport implements Transport {
  /// What Tyrus may buffer of frames that are not complete: its own limit counts what one read
  /// brings on top of them. The limit of a frame is checked besides, by [TyrusChannel].
  private static final int PARTIAL_BYTES = 4 << 20;

  private final ChannelLimits limits;
  private final TlsKeyRecorder tls = new TlsKeyRecorder();

  /// A transport with the protocol's limits.
  public TyrusTransport() {
    this(ChannelLimits.STANDARD);
  }

  TyrusTransport(ChannelLimits limits) {
    this.limits = limits;
  }

  @Override
  public Opening begin(RelayAddress address) throws ConnectionException {
    URI uri = uriOf(address);
    TyrusChannel channel = new TyrusChannel(limits);
    return TyrusOpening.begin(channel, limits.connecting(), () -> connect(channel, uri));
  }

  private static URI uriOf(RelayAddress address) throws ConnectionException {
    try {
      URI uri = new URI(address.uri());
      if (uri.getHost() != null && uri.getRawUserInfo() == null) {
        return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), "/", null, null);
      }
    } catch (URISyntaxException _) {
      // the same to the caller as a name that does not exist
    }
    throw new ConnectionException(ConnectionException.Reason.UNREACHABLE, "not an address");
  }

  private Session connect(TyrusChannel channel, URI uri) throws Exception {
    ClientManager client = ClientManager.createClient();
    client.setDefaultMaxBinaryMessageBufferSize(limits.frameBytes());
    client.setDefaultMaxTextMessageBufferSize(1);
    client.getProperties().put(ClientProperties.INCOMING_BUFFER_SIZE, PARTIAL_BYTES);
    client
        .getProperties()
        .put(ClientProperties.HANDSHAKE_TIMEOUT, (int) limits.connecting().toMillis());
    if (uri.getScheme().equals("wss")) {
      client
          .getProperties()
          .put(ClientProperties.SSL_ENGINE_CONFIGURATOR, tls.forConnection(channel::tlsKey));
    }
    return client.connectToServer(
        new Callbacks(channel), ClientEndpointConfig.Builder.create().build(), uri);
  }

  /// What Tyrus tells of a connection.
  private static final class Callbacks extends Endpoint {
    private final TyrusChannel channel;

    Callbacks(TyrusChannel channel) {
      this.channel = channel;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
      channel.opened(session);
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
      channel.closed(reason);
    }

    @Override
    public void onError(Session session, Throwable cause) {
      channel.failed(cause);
    }
  }
}
