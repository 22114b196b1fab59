package org.tautan.relay.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tautan.crypto.RandomSource;
import org.tautan.protocol.frame.Push;
import org.tautan.relay.limits.RelayLimits;

/// The listening socket, its threads, and every connection that it accepted.
final class RelaySockets implements AutoCloseable {
  private static final int BACKLOG = 1_024;
  private static final long COME_BACK_AFTER = 5_000;
  private static final long PATIENCE_SECONDS = 5;

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(
          0, new DefaultThreadFactory("relay-io", true), NioIoHandler.newFactory());
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final ConnectionGate gate;
  private final Channel listening;

  RelaySockets(
      InetSocketAddress address,
      Optional<ServedTls> tls,
      RelayLimits limits,
      RandomSource random,
      Requests requests) {
    gate = new ConnectionGate(limits.connections(), requests.counts());
    SocketPipeline pipeline =
        new SocketPipeline(
            gate,
            tls,
            limits.pingAfter(),
            () -> new BlobExchange(requests.blobs(), requests.counts()),
            new StreamSessions(random, requests.counts()),
            () -> new ClientConnection(requests, connections));
    listening = listen(address, pipeline);
  }

  /// @throws UncheckedIOException when the address is taken or not this machine's
  private Channel listen(InetSocketAddress address, SocketPipeline pipeline) {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(pipeline)
            .bind(address)
            .awaitUninterruptibly();
    if (bound.isSuccess()) {
      return bound.channel();
    }
    var _ = group.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS);
    throw new UncheckedIOException(
        "cannot listen on " + address,
        bound.cause() instanceof IOException cause ? cause : new IOException(bound.cause()));
  }

  /// Where it listens.
  InetSocketAddress address() {
    return (InetSocketAddress) listening.localAddress();
  }

  /// Sockets that are open, whoever is behind them.
  int connections() {
    return gate.connections();
  }

  /// Runs something again and again on one of the threads.
  void every(long millis, Runnable work) {
    var _ = group.next().scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
  }

  /// Stops accepting, tells everybody when to come back, closes.
  @Override
  public void close() {
    listening.close().syncUninterruptibly();
    connections.forEach(channel -> {
      ClientConnection connection = channel.pipeline().get(ClientConnection.class);
      if (connection != null) {
        connection.push(new Push.Closing(COME_BACK_AFTER));
      }
    });
    connections
        .writeAndFlush(
            new CloseWebSocketFrame(CloseCode.GOING_AWAY.code(), CloseCode.GOING_AWAY.text()))
        .awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
    connections.close().awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
    group
        .shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
