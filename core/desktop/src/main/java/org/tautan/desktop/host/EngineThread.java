package org.tautan.desktop.host;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.tautan.engine.port.Clock;

/// The one thread that owns an engine: it opens it, lets it step, brings it commands from other
/// threads one at a time, and stops it.
///
/// It steps when somebody calls the [Wake] (frames have come), when the engine's own time has come,
/// and after commands. Up to [#BATCH] commands come between two steps, and one step between two
/// batches, so that neither starves. When the wall clock jumps, or the computer was asleep, it
/// steps within [#NAP].
///
/// Failures of commands, and of opening the engine, belong to who asked: they are in the futures
/// and nowhere else. Failures of steps are logged, the first of a row only, told to the listener,
/// and tried again with growing pauses; an `Error` ends the thread.
///
/// @param <E> the engine
public final class EngineThread<E extends Steps> implements AutoCloseable {
  private static final Logger LOG = System.getLogger(EngineThread.class.getName());

  /// Commands between two steps at most.
  static final int BATCH = 64;

  /// The longest sleep: so late is a jump of the clock noticed.
  static final Duration NAP = Duration.ofSeconds(5);

  private final Queue<Command<E, ?>> commands = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> opened = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Alarm alarm;
  private final Pace pace;
  private final Opening<E> opening;
  private final Consumer<StepFailure> failures;
  private final Thread thread;
  private volatile boolean readable;
  private volatile boolean closing;
  private volatile boolean stopped;
  private volatile Optional<Throwable> fatal = Optional.empty();

  private EngineThread(
      Opening<E> opening, Consumer<StepFailure> failures, Clock clock, Alarm alarm) {
    this.opening = opening;
    this.failures = failures;
    this.alarm = alarm;
    this.pace = new Pace(clock, alarm);
    // a daemon: a program that forgets to close it ends all the same, and loses nothing by it
    this.thread = Thread.ofPlatform().name("tautan-engine").daemon().unstarted(this::run);
  }

  /// Starts the thread, which opens the engine first.
  ///
  /// @param opening makes the engine, in the new thread
  /// @param failures is told of failed steps, in the engine's thread; must not block
  public static <E extends Steps> EngineThread<E> start(
      Opening<E> opening, Consumer<StepFailure> failures, Clock clock) {
    return start(opening, failures, clock, new SystemAlarm());
  }

  static <E extends Steps> EngineThread<E> start(
      Opening<E> opening, Consumer<StepFailure> failures, Clock clock, Alarm alarm) {
    EngineThread<E> started = new EngineThread<>(opening, failures, clock, alarm);
    started.thread.start();
    return started;
  }

  /// Completes when the engine is open; fails with what opening it threw, and then the thread has
  /// ended.
  public CompletableFuture<Void> opened() {
    return opened.copy();
  }

  /// Asks the engine something, after all that was asked before.
  ///
  /// @return fails with what the question threw, or with [EngineStoppedException]
  public <T> CompletableFuture<T> call(Question<? super E, ? extends T> question) {
    Command<E, T> command = new Command<>(question, new CompletableFuture<>());
    commands.add(command);
    if (stopped) {
      refuseAll();
    }
    alarm.ring();
    return command.answer();
  }

  /// Makes it step soon, as [Wake#wake] does. Any thread; does not block.
  public void wake() {
    readable = true;
    alarm.ring();
  }

  /// Answers what has been asked so far, stops the engine and waits for it. From the engine's own
  /// thread it only asks for that. Does nothing the second time.
  @Override
  public void close() {
    closing = true;
    alarm.ring();
    if (!Thread.currentThread().equals(thread)) {
      // every end of the thread completes this, and nothing completes it with a failure
      ended.join();
    }
  }

  private void run() {
    try {
      E engine = opening.open(this::wake);
      opened.complete(null);
      live(engine);
    } catch (Exception | Error e) {
      fatal = Optional.of(e);
      if (!opened.completeExceptionally(e)) {
        LOG.log(Level.ERROR, "The engine has stopped", e);
        failures.accept(new StepFailure(e, StepFailure.Recovery.STOPPED));
      }
    } finally {
      // in this order: who has closed it finds every command answered or refused
      stopped = true;
      refuseAll();
      ended.complete(null);
    }
  }

  private void live(E engine) throws InterruptedException {
    try {
      while (!closing) {
        turn(engine);
      }
      // those that are asked from now on are refused, or this might never end
      answer(engine, commands.size());
    } finally {
      engine.stop();
    }
  }

  private void turn(E engine) throws InterruptedException {
    boolean answered = answer(engine, BATCH);
    boolean due = pace.isDue();
    if (answered || readable || due) {
      // before the step: frames that come during it make another one
      readable = false;
      step(engine);
    }
    if (commands.isEmpty() && !readable && !closing) {
      alarm.await(pace.pause());
    }
  }

  private void step(E engine) {
    try {
      engine.step();
      pace.stepped(engine.nextWakeMillis());
    } catch (RuntimeException e) {
      if (pace.failed() == 1) {
        LOG.log(Level.ERROR, "A step of the engine failed; it is tried again", e);
      }
      failures.accept(new StepFailure(e, StepFailure.Recovery.RETRY));
    }
  }

  private boolean answer(E engine, int limit) {
    int answered = 0;
    while (answered < limit) {
      Command<E, ?> command = commands.poll();
      if (command == null) {
        break;
      }
      command.run(engine);
      answered++;
    }
    return answered > 0;
  }

  private void refuseAll() {
    EngineStoppedException why =
        fatal.map(EngineStoppedException::new).orElseGet(EngineStoppedException::new);
    for (Command<E, ?> command = commands.poll(); command != null; command = commands.poll()) {
      command.answer().completeExceptionally(why);
    }
  }

  /// Makes the engine.
  @FunctionalInterface
  public interface Opening<E> {
    /// Makes it, in the thread that will own it.
    ///
    /// @param wake for its connections, to say that frames have come
    E open(Wake wake) throws Exception;
  }

  /// Says that the engine has something to do. Any thread; does not block.
  @FunctionalInterface
  public interface Wake extends Runnable {
    /// Makes the engine step soon.
    void wake();

    @Override
    default void run() {
      wake();
    }
  }

  /// What is asked of an engine, in its thread.
  @FunctionalInterface
  public interface Question<E, T> {
    /// Asks it.
    T ask(E engine) throws Exception;
  }

  private record Command<E, T>(
      Question<? super E, ? extends T> question, CompletableFuture<T> answer) {
    void run(E engine) {
      try {
        answer.complete(question.ask(engine));
      } catch (Exception e) {
        answer.completeExceptionally(e);
      } catch (Error e) {
        answer.completeExceptionally(e);
        throw e;
      }
    }
  }
}
