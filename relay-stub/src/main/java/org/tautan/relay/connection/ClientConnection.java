package org.tautan.relay.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.protocol.frame.Answer;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.RelayFrame;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.connection.RefusalCounts.Cut;
import org.tautan.relay.linking.LinkParty;

/// One WebSocket: reads requests, answers each once, pushes. What the requests mean is known by
/// [Requests].
///
/// Its state belongs to its channel's event loop; [#push], [#close] and [#executor] may be used
/// from any thread. A client that sends faster than it is answered, or does not read, is not read
/// from until it has caught up.
final class ClientConnection extends SimpleChannelInboundHandler<WebSocketFrame>
    implements LinkParty {
  private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);
  private static final int MOST_UNANSWERED = 64;
  private static final long ANSWERED_WITHIN_SECONDS = 2;

  private final Requests requests;
  private final ChannelGroup open;
  private @Nullable Channel channel;
  private Optional<Handshake> handshake = Optional.empty();
  private Optional<DeviceAddress> device = Optional.empty();
  private Optional<MailboxDelivery> delivery = Optional.empty();
  private Optional<CloseCode> closing = Optional.empty();
  private boolean greeted;
  private int unanswered;

  /// @param open where a connection stands as long as it is open
  ClientConnection(Requests requests, ChannelGroup open) {
    this.requests = requests;
    this.open = open;
  }

  /// The event loop that its state belongs to.
  Executor executor() {
    return channel().eventLoop();
  }

  /// The TLS key that this client was shown.
  Optional<TlsKeyHash> tlsKey() {
    return ServedTls.keyOf(channel());
  }

  /// Who is logged in.
  Optional<DeviceAddress> device() {
    return device;
  }

  /// The address of the other end.
  InetAddress remote() {
    var end = channel().remoteAddress();
    return end instanceof InetSocketAddress it ? it.getAddress() : InetAddress.getLoopbackAddress();
  }

  /// Whether there was a hello already.
  boolean isGreeted() {
    return greeted;
  }

  /// Remembers the nonces of a hello.
  void greet(Handshake nonces) {
    greeted = true;
    handshake = Optional.of(nonces);
  }

  /// The nonces of the hello, once.
  Optional<Handshake> takeHandshake() {
    Optional<Handshake> taken = handshake;
    handshake = Optional.empty();
    return taken;
  }

  /// This is that device from now on. After the current answer it is told which profiles were
  /// copied, then its mailbox is pushed.
  void enter(DeviceAddress address, MailboxDelivery mailbox, List<Push.ProfileCopied> copied) {
    device = Optional.of(address);
    delivery = Optional.of(mailbox);
    channel()
        .eventLoop()
        .execute(() -> {
          copied.forEach(this::push);
          mailbox.start();
        });
  }

  /// The mailbox of whoever is logged in.
  Optional<MailboxDelivery> delivery() {
    return delivery;
  }

  /// Whether the socket is still there.
  boolean isOpen() {
    return channel().isActive();
  }

  /// Whether more may be written without piling up.
  boolean isWritable() {
    return channel().isWritable();
  }

  @Override
  public void push(Push push) {
    write(push);
  }

  /// Closes after every request that was read is answered, or after a moment if one is not.
  void close(CloseCode reason) {
    onLoop(() -> {
      if (closing.isEmpty()) {
        closing = Optional.of(reason);
        closeWhenAnswered();
        var _ =
            channel()
                .eventLoop()
                .schedule(() -> closeNow(reason), ANSWERED_WITHIN_SECONDS, TimeUnit.SECONDS);
      }
    });
  }

  /// Closes and counts; nobody is told why but by the code.
  void cut(Cut reason) {
    requests.counts().closed(reason);
    close(CloseCode.POLICY);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    channel = context.channel();
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    open.add(context.channel());
    requests.connected(this, context.channel());
    context.fireChannelActive();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof BinaryWebSocketFrame binary) {
      receive(Bytes.copyOf(ByteBufUtil.getBytes(binary.content())));
    } else {
      requests.counts().closed(Cut.NOT_A_FRAME);
      close(CloseCode.NOT_BINARY);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    delivery.ifPresent(MailboxDelivery::stop);
    requests.gone(this);
    context.fireChannelInactive();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    steer();
    if (context.channel().isWritable()) {
      delivery.ifPresent(MailboxDelivery::more);
    }
    context.fireChannelWritabilityChanged();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (!(event instanceof IdleStateEvent idle)) {
      super.userEventTriggered(context, event);
    } else if (idle.isFirst()) {
      var _ = context.writeAndFlush(new PingWebSocketFrame());
    } else {
      requests.counts().closed(Cut.SILENT);
      var _ = context.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debug("a connection ended: {}", cause.getClass().getSimpleName()); // texts may name IPs
    requests.counts().closed(Cut.NOT_A_FRAME);
    var _ = context.close();
  }

  private void receive(Bytes bytes) {
    if (closing.isPresent()) {
      return;
    } else if (device.isEmpty() && !requests.mayStrangerSend(remote())) {
      cut(Cut.TOO_MANY_FRAMES);
      return;
    }
    ClientFrame frame;
    try {
      frame = ClientFrame.decode(bytes);
    } catch (MalformedException _) {
      malformed(ClientFrame.idOf(bytes));
      return;
    }
    unanswered++;
    steer();
    var _ =
        requests
            .answer(this, frame.request())
            .whenComplete((result, failure) -> onLoop(() -> answer(frame.id(), result, failure)));
  }

  private void malformed(OptionalLong id) {
    if (id.isPresent()) {
      unanswered++;
      answer(id.getAsLong(), Result.Refusal.of(RefusalReason.MALFORMED), null);
    } else {
      requests.counts().closed(Cut.NOT_A_FRAME);
      close(CloseCode.NOT_A_FRAME);
    }
  }

  private void answer(long id, @Nullable Result result, @Nullable Throwable failure) {
    unanswered--;
    Result given = result;
    if (given == null) {
      LOG.warn("a request failed", failure);
      given = Requests.UNAVAILABLE;
    }
    if (given instanceof Result.Refusal refusal) {
      requests.counts().refused(refusal.reason());
    }
    write(new Answer(id, given));
    closeWhenAnswered();
  }

  private void write(RelayFrame frame) {
    ByteBuf bytes = Unpooled.wrappedBuffer(frame.encode().toByteArray());
    var _ = channel().writeAndFlush(new BinaryWebSocketFrame(bytes));
  }

  private void steer() {
    boolean reads = closing.isEmpty() && unanswered < MOST_UNANSWERED && channel().isWritable();
    channel().config().setAutoRead(reads);
  }

  private void closeWhenAnswered() {
    steer();
    if (unanswered == 0) {
      closing.ifPresent(this::closeNow);
    }
  }

  private void closeNow(CloseCode reason) {
    if (channel().isActive()) {
      channel()
          .writeAndFlush(new CloseWebSocketFrame(reason.code(), reason.text()))
          .addListener(ChannelFutureListener.CLOSE);
    }
  }

  private void onLoop(Runnable work) {
    if (channel().eventLoop().inEventLoop()) {
      work.run();
    } else {
      channel().eventLoop().execute(work);
    }
  }

  private Channel channel() {
    return Objects.requireNonNull(channel, "not connected yet");
  }
}
