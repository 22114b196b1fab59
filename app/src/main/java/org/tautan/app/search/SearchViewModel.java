package org.tautan.app.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.bridge.Later;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.Search.Found;
import org.tautan.engine.api.Search.Reach;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.model.SearchWords;

/// Messages by what the person types: a page of them at a time, the newest first. One question at a
/// time goes to the engine; an answer to what was typed before is dropped. On the window's thread.
public final class SearchViewModel implements AutoCloseable {
  /// From the last letter to the question.
  static final Duration REST = Duration.ofMillis(80);

  /// Messages that are asked for at once.
  static final int PAGE = 30;

  /// What is found, as far as it was asked for.
  ///
  /// @param words that were looked for
  /// @param messages newest first
  /// @param reach whether old ones may be missing
  /// @param rest whether there may be more
  public record Hits(SearchWords words, List<Message> messages, Reach reach, Rest rest) {
    static final Hits NONE = new Hits(SearchWords.of(""), List.of(), Reach.ALL, Rest.NO_MORE);
  }

  /// What is left of what is found.
  public enum Rest {
    /// There may be more.
    MORE,
    /// That was all.
    NO_MORE
  }

  /// How far a search has come.
  public enum State {
    /// Nothing is looked for.
    IDLE,
    /// The engine has not answered yet.
    ASKING,
    /// What is shown is what is found.
    ANSWERED
  }

  private final EngineClient engine;
  private final Later later;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<SearchFilter> filter = new SimpleObjectProperty<>(SearchFilter.NONE);
  private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(Hits.NONE);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
  private final Subscription subscription;
  private Subscription resting = Subscription.EMPTY;
  private SearchQuery query = SearchQuery.of(SearchWords.of(""));
  private boolean asking;
  private boolean stale;

  /// Searches the messages of an engine.
  public SearchViewModel(EngineClient engine, Later later) {
    this.engine = engine;
    this.later = later;
    this.subscription =
        Subscription.combine(
            text.subscribe((_, _) -> changed()),
            filter.subscribe((_, _) -> changed()),
            engine.subscribe(this::happened));
  }

  /// What the person types.
  public StringProperty text() {
    return text;
  }

  /// From whom, when and where.
  public ObjectProperty<SearchFilter> filter() {
    return filter;
  }

  /// What is found.
  public ReadOnlyObjectProperty<Hits> hits() {
    return hits.getReadOnlyProperty();
  }

  /// How far the search has come.
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Asks for the next page, if there is one and nothing is being asked.
  public void more() {
    if (asking || state.get() != State.ANSWERED || hits.get().rest() == Rest.NO_MORE) {
      return;
    }
    ask(Optional.of(hits.get().messages().getLast()));
  }

  @Override
  public void close() {
    resting.unsubscribe();
    subscription.unsubscribe();
  }

  private void changed() {
    SearchQuery wanted = filter.get().on(SearchWords.of(text.get()));
    if (wanted.equals(query)) {
      return;
    }
    query = wanted;
    resting.unsubscribe();
    if (query.words().isEmpty()) {
      stale = asking;
      hits.set(Hits.NONE);
      state.set(State.IDLE);
      return;
    }
    state.set(State.ASKING);
    resting = later.after(REST, this::askAnew);
  }

  private void askAnew() {
    if (asking) {
      stale = true;
    } else {
      ask(Optional.empty());
    }
  }

  private void ask(Optional<Message> below) {
    asking = true;
    stale = false;
    SearchQuery asked = query;
    engine.ask(
        here -> here.search().find(asked, below, PAGE), found -> answered(asked, below, found));
  }

  private void answered(SearchQuery asked, Optional<Message> below, Found found) {
    asking = false;
    if (asked.equals(query)) {
      List<Message> all = new ArrayList<>(below.isPresent() ? hits.get().messages() : List.of());
      all.addAll(found.messages());
      Rest rest = found.messages().size() < PAGE ? Rest.NO_MORE : Rest.MORE;
      hits.set(new Hits(asked.words(), List.copyOf(all), found.reach(), rest));
      state.set(State.ANSWERED);
    } else if (stale) {
      askAgain();
    }
  }

  private void askAgain() {
    stale = false;
    if (!query.words().isEmpty()) {
      ask(Optional.empty());
    }
  }

  private void happened(List<EngineEvent> events) {
    for (EngineEvent event : events) {
      if (event instanceof EngineEvent.MessageRemoved gone) {
        forget(gone);
      }
    }
  }

  private void forget(EngineEvent.MessageRemoved gone) {
    Hits before = hits.get();
    List<Message> after = before.messages().stream().filter(hit -> !isSame(hit, gone)).toList();
    if (after.size() < before.messages().size()) {
      hits.set(new Hits(before.words(), after, before.reach(), before.rest()));
    }
  }

  private static boolean isSame(Message hit, EngineEvent.MessageRemoved gone) {
    return hit.chat().equals(gone.chat())
        && hit.sender().account().equals(gone.sender())
        && hit.id().equals(gone.id());
  }
}
