package org.tautan.relay.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.frame.BlobUse;
import org.tautan.relay.blob.BlobGrants.Grant;
import org.tautan.relay.connection.RefusalCounts.Cut;

/// One HTTP request for `/blob/<id>`: spends its grant before anything is allocated, takes exactly
/// the granted bytes, and closes. Everything else on this socket is handed on.
///
/// Its state belongs to its channel's event loop.
final class BlobExchange extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(BlobExchange.class);
  private static final AttributeKey<Long> UNTIL = AttributeKey.valueOf("blob-exchange");
  private static final String PREFIX = "/blob/";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern GRANT = Pattern.compile("Tautan ([0-9a-f]{64})");
  private static final long LONGEST = Duration.ofMinutes(2).toNanos();

  private final BlobRequests blobs;
  private final RefusalCounts counts;
  private boolean taken;
  private @Nullable Grant putting;
  private byte[] body = new byte[0];
  private int received;
  private @Nullable ChannelFuture refused;
  private long ignored;

  BlobExchange(BlobRequests blobs, RefusalCounts counts) {
    this.blobs = blobs;
    this.counts = counts;
  }

  /// Whether a granted exchange is going on, which may take longer than a login.
  static boolean isUnderWay(Channel channel) {
    Long until = channel.attr(UNTIL).get();
    return until != null && System.nanoTime() - until < 0;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!taken && message instanceof HttpRequest request && isForBlobs(context, request)) {
      taken = true;
      begin(context, request);
    }
    if (!taken) {
      context.fireChannelRead(message);
      return;
    }
    try {
      if (message instanceof HttpContent content) {
        heard(context, content);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void heard(ChannelHandlerContext context, HttpContent content) {
    ChannelFuture refusal = refused;
    if (refusal != null) {
      ignored += content.content().readableBytes();
      if (content instanceof LastHttpContent || ignored > Limits.BLOB) {
        refusal.addListener(ChannelFutureListener.CLOSE);
      }
    } else if (putting != null) {
      take(context, putting, content);
    }
  }

  private static boolean isForBlobs(ChannelHandlerContext context, HttpRequest request) {
    return request.uri().startsWith(PREFIX) && !ConnectionGate.isRefused(context);
  }

  private void begin(ChannelHandlerContext context, HttpRequest request) {
    String id = request.uri().substring(PREFIX.length());
    Optional<BlobUse> use = use(request.method().name());
    if (!request.decoderResult().isSuccess() || !ID.matcher(id).matches()) {
      refuse(context, HttpResponseStatus.NOT_FOUND);
    } else if (use.isEmpty()) {
      refuse(context, HttpResponseStatus.METHOD_NOT_ALLOWED);
    } else {
      grantIn(request)
          .flatMap(blobs::spend)
          .filter(grant -> grant.use() == use.get())
          .filter(grant -> grant.place().id().bytes().equals(Bytes.fromHex(id)))
          .ifPresentOrElse(
              grant -> allowed(context, request, grant),
              () -> refuse(context, HttpResponseStatus.UNAUTHORIZED));
    }
  }

  private static Optional<BlobUse> use(String method) {
    return switch (method) {
      case "PUT" -> Optional.of(BlobUse.PUT);
      case "GET" -> Optional.of(BlobUse.GET);
      case "DELETE" -> Optional.of(BlobUse.DELETE);
      default -> Optional.empty();
    };
  }

  private static Optional<Bytes> grantIn(HttpRequest request) {
    String header = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
    return Optional.of(GRANT.matcher(header))
        .filter(found -> found.matches())
        .map(found -> Bytes.fromHex(found.group(1).toLowerCase(Locale.ROOT)));
  }

  private void allowed(ChannelHandlerContext context, HttpRequest request, Grant grant) {
    context.channel().attr(UNTIL).set(System.nanoTime() + LONGEST);
    switch (grant.use()) {
      case PUT -> beginPut(context, request, grant);
      case GET ->
          answer(
              context,
              blobs.get(grant),
              found ->
                  found
                      .map(bytes -> response(HttpResponseStatus.OK, bytes))
                      .orElseGet(() -> response(HttpResponseStatus.NOT_FOUND, Bytes.empty())));
      case DELETE ->
          answer(
              context,
              blobs.delete(grant),
              was ->
                  response(
                      was ? HttpResponseStatus.NO_CONTENT : HttpResponseStatus.NOT_FOUND,
                      Bytes.empty()));
    }
  }

  private void beginPut(ChannelHandlerContext context, HttpRequest request, Grant grant) {
    if (HttpUtil.getContentLength(request, -1L) != grant.size()) {
      refuse(context, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    putting = grant;
    body = new byte[grant.size()];
  }

  private void take(ChannelHandlerContext context, Grant grant, HttpContent content) {
    int size = content.content().readableBytes();
    boolean fits = received + size <= body.length && content.decoderResult().isSuccess();
    if (fits) {
      content.content().readBytes(body, received, size);
      received += size;
    }
    if (!fits || (content instanceof LastHttpContent && received < body.length)) {
      putting = null;
      refuse(context, HttpResponseStatus.BAD_REQUEST);
      heard(context, content);
    } else if (content instanceof LastHttpContent) {
      putting = null;
      answer(
          context,
          blobs.put(grant, Bytes.wrap(body)),
          kept ->
              response(
                  kept ? HttpResponseStatus.CREATED : HttpResponseStatus.CONFLICT, Bytes.empty()));
    }
  }

  private static <T> void answer(
      ChannelHandlerContext context,
      CompletableFuture<T> work,
      Function<T, DefaultFullHttpResponse> response) {
    var _ =
        work.thenApply(response)
            .exceptionally(failure -> {
              LOG.error("A blob could not be kept, read or deleted", failure);
              return response(HttpResponseStatus.SERVICE_UNAVAILABLE, Bytes.empty());
            })
            .thenAccept(given -> send(context, given));
  }

  /// Says no, and closes once what is still being sent has come: a client that is cut off while it
  /// sends does not read the answer.
  private void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
    counts.closed(Cut.BLOB_REFUSED);
    refused = context.writeAndFlush(response(status, Bytes.empty()));
  }

  private static void send(ChannelHandlerContext context, DefaultFullHttpResponse response) {
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }

  private static DefaultFullHttpResponse response(HttpResponseStatus status, Bytes content) {
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(content.toByteArray()));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_OCTET_STREAM)
        .set(HttpHeaderNames.CONTENT_LENGTH, content.size())
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
        .set("cross-origin-resource-policy", "same-origin")
        .set("x-content-type-options", "nosniff");
    return response;
  }

  /// A socket that moves a blob is silent in one direction for a while.
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (!(event instanceof IdleStateEvent) || !isUnderWay(context.channel())) {
      super.userEventTriggered(context, event);
    }
  }
}
