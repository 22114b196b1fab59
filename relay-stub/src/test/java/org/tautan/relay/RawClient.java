package org.tautan.relay;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.frame.Answer;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.RelayFrame;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

/// The smallest client: sends requests, matches answers, queues pushes. It knows nothing of
/// accounts.
public final class RawClient implements AutoCloseable, WebSocket.Listener {
  static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long PATIENCE = 60;

  private final AtomicLong ids = new AtomicLong();
  private final Map<Long, CompletableFuture<Result>> waiting = new ConcurrentHashMap<>();
  private final BlockingQueue<Push> pushes = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private final WebSocket socket;
  private volatile boolean paused;
  private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

  public RawClient(Relay relay) {
    this(relay.url());
  }

  public RawClient(String url) {
    this(HTTP, url);
  }

  public RawClient(HttpClient http, String url) {
    socket = await(http.newWebSocketBuilder().buildAsync(URI.create(url), this));
  }

  /// Sends a request; its answer comes later.
  public CompletableFuture<Result> send(Request request) {
    long id = ids.incrementAndGet();
    CompletableFuture<Result> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    sendRaw(new ClientFrame(id, request).encode());
    return answer;
  }

  /// The answer to a frame with this id that is sent by hand.
  public CompletableFuture<Result> expect(long id) {
    CompletableFuture<Result> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    return answer;
  }

  /// Sends bytes as they are.
  public synchronized void sendRaw(Bytes bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
    lastSend = lastSend.thenCompose(_ -> socket.sendBinary(buffer, true));
  }

  /// Sends text.
  public synchronized void sendText(String text) {
    lastSend = lastSend.thenCompose(_ -> socket.sendText(text, true));
  }

  /// Sends a request and waits for its answer.
  public Result ask(Request request) {
    return await(send(request));
  }

  /// Asks and expects a result of this type.
  public <R extends Result> R ask(Request request, Class<R> type) {
    Result result = ask(request);
    if (!type.isInstance(result)) {
      throw new AssertionError("expected " + type.getSimpleName() + ", got " + result);
    }
    return type.cast(result);
  }

  /// Asks and expects a refusal; gives its reason.
  public RefusalReason refusal(Request request) {
    return ask(request, Result.Refusal.class).reason();
  }

  /// The next push.
  public Push push() {
    try {
      Push push = pushes.poll(PATIENCE, TimeUnit.SECONDS);
      if (push == null) {
        throw new AssertionError("no push came");
      }
      return push;
    } catch (InterruptedException interruption) {
      throw new AssertionError(interruption);
    }
  }

  /// The next push, which must be of this type.
  public <P extends Push> P push(Class<P> type) {
    Push push = push();
    if (!type.isInstance(push)) {
      throw new AssertionError("expected " + type.getSimpleName() + ", got " + push);
    }
    return type.cast(push);
  }

  /// Pushes that came and were not taken.
  public int unread() {
    return pushes.size();
  }

  /// The code with which the relay closed; 1006 when it just hung up.
  public int closeCode() {
    return await(closed);
  }

  /// Whether the relay has closed.
  public boolean isClosed() {
    return closed.isDone();
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    message.writeBytes(bytes);
    if (last) {
      receive(Bytes.copyOf(message.toByteArray()));
      message.reset();
    }
    if (!paused) {
      from.request(1);
    }
    return CompletableFuture.completedFuture(null);
  }

  /// Stops reading from the socket after the next frame.
  public void pause() {
    paused = true;
  }

  /// Reads on.
  public void resume() {
    paused = false;
    socket.request(1);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    end(code);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    end(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }

  public static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      throw new AssertionError(failure);
    }
  }

  private void end(int code) {
    closed.complete(code);
    waiting.values().forEach(answer -> answer.cancel(false));
  }

  private void receive(Bytes bytes) {
    try {
      switch (RelayFrame.decode(bytes)) {
        case Answer(long id, Result result) -> {
          CompletableFuture<Result> answer = waiting.remove(id);
          if (answer != null) {
            answer.complete(result);
          }
        }
        case Push push -> pushes.add(push);
      }
    } catch (MalformedException failure) {
      throw new AssertionError(failure);
    }
  }
}
