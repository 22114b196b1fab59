package org.tautan.relay.connection;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.tautan.protocol.Bytes;
import org.tautan.relay.connection.RefusalCounts.Cut;
import org.tautan.relay.limits.ConnectionQuota;

/// Counts the open connections of every address, in memory and only as long as they are open. Those
/// above the quota are refused by name: they may speak TLS and HTTP, and are told `429 Too Many
/// Requests`. Above twice the quota a connection is closed before it costs a TLS handshake.
///
/// First in every connection's pipeline; shared by all, on any event loop.
@Sharable
final class ConnectionGate extends ChannelInboundHandlerAdapter {
  private static final AttributeKey<Boolean> REFUSED = AttributeKey.valueOf("tautan.refused");
  private static final int SUBSCRIBER = 8;

  private final ConnectionQuota quota;
  private final RefusalCounts counts;
  private final ConcurrentMap<Bytes, Integer> open = new ConcurrentHashMap<>();

  ConnectionGate(ConnectionQuota quota, RefusalCounts counts) {
    this.quota = quota;
    this.counts = counts;
  }

  /// Whether this connection is to be told that there are too many.
  static boolean isRefused(ChannelHandlerContext context) {
    return context.channel().attr(REFUSED).get() != null;
  }

  /// Connections that are open now.
  int connections() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    InetAddress remote = remote(context);
    Bytes key = key(remote);
    long allowed = remote.isLoopbackAddress() ? quota.loopback() : quota.perAddress();
    int now = open.merge(key, 1, Integer::sum);
    context
        .channel()
        .closeFuture()
        .addListener(_ -> open.computeIfPresent(key, (_, n) -> n == 1 ? null : n - 1));
    if (now > allowed) {
      counts.closed(Cut.TOO_MANY_CONNECTIONS);
      context.channel().attr(REFUSED).set(true);
    }
    if (now > 2 * allowed) {
      var _ = context.close();
    } else {
      context.fireChannelActive();
    }
  }

  private static InetAddress remote(ChannelHandlerContext context) {
    return context.channel().remoteAddress() instanceof InetSocketAddress socket
        ? socket.getAddress()
        : InetAddress.getLoopbackAddress();
  }

  static Bytes key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return Bytes.wrap(address instanceof Inet6Address ? Arrays.copyOf(bytes, SUBSCRIBER) : bytes);
  }
}
