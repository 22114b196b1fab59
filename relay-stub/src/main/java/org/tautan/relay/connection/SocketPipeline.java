package org.tautan.relay.connection;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tautan.relay.web.WebPages;

/// The handlers of one socket: the gate that counts it, TLS, HTTP with small limits, streams for
/// browsers that open no WebSocket, the web page, and the WebSocket, which refuses a frame above 1
/// MiB by its declared length, before anything is allocated for it.
final class SocketPipeline extends ChannelInitializer<SocketChannel> {
  /// Bytes in a frame at most, whether it comes in one piece or in several.
  static final int LARGEST_FRAME = 1 << 20;

  private static final int LARGEST_HTTP_LINE = 2_048;
  private static final int LARGEST_HTTP_HEADER = 8_192;
  private static final int LARGEST_HTTP_BODY = 1_024;

  private static final WebSocketServerProtocolConfig WEB_SOCKET =
      WebSocketServerProtocolConfig.newBuilder()
          .websocketPath("/")
          .checkStartsWith(true)
          .decoderConfig(
              WebSocketDecoderConfig.newBuilder()
                  .maxFramePayloadLength(LARGEST_FRAME)
                  .allowExtensions(false)
                  .closeOnProtocolViolation(true)
                  .build())
          .build();

  private final Optional<ServedTls> tls;
  private final Duration pingAfter;
  private final WebPages pages;
  private final RefusedPages refused = new RefusedPages();
  private final ConnectionGate gate;
  private final Supplier<BlobExchange> blobs;
  private final StreamSessions streams;
  private final StreamDoor streamDoor;
  private final Supplier<ClientConnection> connections;

  SocketPipeline(
      ConnectionGate gate,
      Optional<ServedTls> tls,
      Duration pingAfter,
      Supplier<BlobExchange> blobs,
      StreamSessions streams,
      Supplier<ClientConnection> connections) {
    this.gate = gate;
    this.streams = streams;
    this.streamDoor = new StreamDoor(streams);
    this.tls = tls;
    this.pages = new WebPages(tls.flatMap(ServedTls::authority));
    this.pingAfter = pingAfter;
    this.blobs = blobs;
    this.connections = connections;
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    ChannelPipeline pipeline = channel.pipeline();
    pipeline.addLast(gate);
    pipeline.addLast(new IdleStateHandler(pingAfter.toMillis(), 0, 0, TimeUnit.MILLISECONDS));
    tls.ifPresent(served -> pipeline.addLast(served.handler(channel)));
    pipeline.addLast(
        new HttpServerCodec(
            new HttpDecoderConfig()
                .setMaxInitialLineLength(LARGEST_HTTP_LINE)
                .setMaxHeaderSize(LARGEST_HTTP_HEADER)));
    pipeline.addLast(blobs.get());
    pipeline.addLast(new StreamPosts(streams));
    pipeline.addLast(new HttpObjectAggregator(LARGEST_HTTP_BODY, true));
    pipeline.addLast(refused);
    pipeline.addLast(streamDoor);
    pipeline.addLast(pages);
    pipeline.addLast(new WebSocketServerProtocolHandler(WEB_SOCKET));
    pipeline.addLast(new WebSocketFrameAggregator(LARGEST_FRAME));
    pipeline.addLast(connections.get());
  }
}
