package org.tautan.terminal.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintStream;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;

/// Writes JSON objects, one a line, in the order in which they were given. Any thread may give one
/// and never waits: a thread of its own does the writing, so that a reader who sleeps does not
/// stall the engine.
public final class JsonOut implements AutoCloseable {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String END = "";

  private final BlockingDeque<String> lines = new LinkedBlockingDeque<>();
  private final PrintStream out;
  private @Nullable Thread writer;

  /// @param out written in UTF-8
  public JsonOut(PrintStream out) {
    this.out = out;
  }

  /// Starts the writing thread.
  ///
  /// @param first goes before everything that was queued until now
  public void start(Answer first) {
    lines.addFirst(GSON.toJson(first.body()));
    writer = Thread.ofVirtual().name("json-out").start(this::write);
  }

  /// Queues an object.
  public void write(Answer object) {
    lines.add(GSON.toJson(object.body()));
  }

  /// Writes what is queued, then ends.
  @Override
  public void close() {
    lines.add(END);
    Thread running = writer;
    if (running != null) {
      try {
        running.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void write() {
    try {
      for (String line = lines.take(); !line.isEmpty(); line = lines.take()) {
        out.print(line + "\n");
        if (lines.isEmpty()) {
          out.flush();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    out.flush();
  }
}
