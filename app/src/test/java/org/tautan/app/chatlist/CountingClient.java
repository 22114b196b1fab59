package org.tautan.app.chatlist;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.bridge.EngineListener;
import org.tautan.desktop.host.EngineThread.Question;
import org.tautan.engine.api.Engine;

/// An engine that answers when the test says so.
final class CountingClient implements EngineClient {
  private final EngineClient engine;
  private final Queue<Runnable> questions = new ArrayDeque<>();

  CountingClient(EngineClient engine) {
    this.engine = engine;
  }

  @Override
  public <T> void ask(Question<? super Engine, ? extends T> question, Consumer<? super T> then) {
    questions.add(() -> engine.ask(question, then));
  }

  @Override
  public Subscription subscribe(EngineListener listener) {
    return engine.subscribe(listener);
  }

  /// How many questions wait.
  int waiting() {
    return questions.size();
  }

  /// Answers the oldest.
  void answer() {
    questions.remove().run();
  }
}
