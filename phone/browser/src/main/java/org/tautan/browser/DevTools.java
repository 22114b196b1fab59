package org.tautan.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// One connection of the Chrome DevTools Protocol: commands and their answers. Events are passed
/// over.
final class DevTools implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger lastId = new AtomicInteger();
  private final CountDownLatch gone = new CountDownLatch(1);
  private final HttpClient client;
  private final WebSocket socket;

  DevTools(URI uri) {
    client = HttpClient.newHttpClient();
    socket = client.newWebSocketBuilder().buildAsync(uri, new Listening()).join();
  }

  /// Sends a command and waits for its result.
  JsonObject send(String method, JsonObject parameters) {
    int id = lastId.incrementAndGet();
    JsonObject command = new JsonObject();
    command.addProperty("id", id);
    command.addProperty("method", method);
    command.add("params", parameters);
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(command.toString(), true).join();
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new BrowserException("the browser did not do " + method, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrowserException("interrupted", e);
    }
  }

  /// Waits for so long, or until the browser goes away.
  void pause(long millis) throws InterruptedException {
    if (gone.await(millis, TimeUnit.MILLISECONDS)) {
      throw new BrowserException("the browser went away");
    }
  }

  private void received(String text) {
    JsonObject message = JsonParser.parseString(text).getAsJsonObject();
    if (message.has("id")) {
      CompletableFuture<JsonObject> answer = answers.remove(message.get("id").getAsInt());
      if (answer == null) {
        return;
      }
      if (message.has("error")) {
        answer.completeExceptionally(new BrowserException(message.get("error").toString()));
      } else {
        answer.complete(message.getAsJsonObject("result"));
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  /// Puts the parts of messages together.
  private final class Listening implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        received(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      gone.countDown();
      answers.values().forEach(answer -> answer.completeExceptionally(error));
    }
  }
}
