package org.tautan.app.diagnostics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// Where the log goes: warnings to the terminal, and the last few hundred lines into memory, for
/// the file of [Diagnostics]. Nothing is written to the disk. Everybody else logs to
/// `System.Logger`, which the JDK hands over to what is set up here.
public final class Logs {
  private static final int KEPT = 400;
  private static final int FRAMES = 12;
  private static final int CAUSES = 4;

  /// Kept here, or what was said to it would be forgotten with it.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Logs() {}

  /// Sets it up, once, before anything is logged.
  public static void configure() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    ConsoleHandler terminal = new ConsoleHandler();
    terminal.setLevel(Level.WARNING);
    terminal.setFormatter(new SimpleFormatter());
    root.addHandler(terminal);
    root.addHandler(new Recent());
    // it warns of being on the class path, where it works as well
    JAVAFX.setLevel(Level.SEVERE);
  }

  /// The last lines, oldest first; none where the log was not set up here.
  public static List<LogLine> recent() {
    return Arrays.stream(Logger.getLogger("").getHandlers())
        .filter(Recent.class::isInstance)
        .flatMap(handler -> ((Recent) handler).lines().stream())
        .toList();
  }

  private static LogLine line(LogRecord log) {
    String message = new SimpleFormatter().formatMessage(log);
    return new LogLine(
        log.getInstant(),
        log.getLevel().getName(),
        String.valueOf(log.getLoggerName()),
        message == null ? "" : message,
        trouble(log.getThrown()));
  }

  private static List<String> trouble(@Nullable Throwable thrown) {
    List<String> said = new ArrayList<>();
    int causes = 0;
    for (Throwable at = thrown; at != null && causes < CAUSES; at = at.getCause()) {
      said.add(at.getClass().getName());
      Arrays.stream(at.getStackTrace()).limit(FRAMES).forEach(frame -> said.add("  at " + frame));
      causes++;
    }
    return List.copyOf(said);
  }

  /// The newest lines. Any thread.
  private static final class Recent extends Handler {
    private final Deque<LogLine> lines = new ArrayDeque<>();

    Recent() {
      setLevel(Level.INFO);
    }

    @Override
    public void publish(LogRecord log) {
      if (isLoggable(log)) {
        LogLine line = line(log);
        synchronized (lines) {
          lines.addLast(line);
          if (lines.size() > KEPT) {
            lines.removeFirst();
          }
        }
      }
    }

    List<LogLine> lines() {
      synchronized (lines) {
        return List.copyOf(lines);
      }
    }

    @Override
    public void flush() {
      // it is in memory
    }

    @Override
    public void close() {
      // it is in memory
    }
  }
}
