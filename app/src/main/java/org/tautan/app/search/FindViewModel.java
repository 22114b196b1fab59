package org.tautan.app.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.bridge.Later;
import org.tautan.app.search.SearchViewModel.Hits;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.model.SearchWords;
import org.tautan.protocol.AccountId;

/// Looking for words in one conversation: the newest message that has them is shown first, and from
/// there one goes on to older ones and back. On the window's thread.
public final class FindViewModel implements AutoCloseable {
  /// Where counting ends.
  static final int MOST = 1_000;

  /// Which of how many is shown.
  ///
  /// @param number from 1, the newest first; 0 for none
  /// @param of how many there are, [#MOST] for more than can be counted
  public record Place(int number, int of) {
    static final Place NONE = new Place(0, 0);
  }

  private final EngineClient engine;
  private final AccountId chat;
  private final Consumer<Message> show;
  private final SearchViewModel search;
  private final ReadOnlyObjectWrapper<Optional<Place>> place =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription subscription;
  private SearchWords words = SearchWords.of("");
  private int shown = -1;
  private boolean goesOn;

  /// @param show shows a message in the conversation
  public FindViewModel(EngineClient engine, AccountId chat, Later later, Consumer<Message> show) {
    this.engine = engine;
    this.chat = chat;
    this.show = show;
    this.search = new SearchViewModel(engine, later);
    search.filter().set(SearchFilter.NONE.in(Optional.of(chat)));
    this.subscription = search.hits().subscribe((_, now) -> found(now));
  }

  /// What the person types.
  public StringProperty text() {
    return search.text();
  }

  /// Where they are; empty while nothing is looked for or known.
  public ReadOnlyObjectProperty<Optional<Place>> place() {
    return place.getReadOnlyProperty();
  }

  /// Goes to the next older message that was found.
  public void older() {
    List<Message> hits = search.hits().get().messages();
    if (shown + 1 < hits.size()) {
      go(shown + 1);
    } else {
      goesOn = true;
      search.more();
    }
  }

  /// Goes back to the next newer one.
  public void newer() {
    if (shown > 0) {
      go(shown - 1);
    }
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    search.close();
  }

  private void found(Hits hits) {
    if (!hits.words().equals(words)) {
      words = hits.words();
      shown = -1;
      goesOn = false;
      begin(hits);
    } else if (goesOn && shown + 1 < hits.messages().size()) {
      goesOn = false;
      go(shown + 1);
    } else if (shown >= hits.messages().size()) {
      shown = hits.messages().size() - 1;
    }
  }

  private void begin(Hits hits) {
    if (words.isEmpty()) {
      place.set(Optional.empty());
    } else if (hits.messages().isEmpty()) {
      place.set(Optional.of(Place.NONE));
    } else {
      count();
      go(0);
    }
  }

  private void count() {
    SearchWords counted = words;
    place.set(Optional.empty());
    engine.ask(
        asked -> asked.search().count(SearchQuery.of(counted).in(chat), MOST),
        count -> {
          if (counted.equals(words)) {
            place.set(Optional.of(new Place(shown + 1, count)));
          }
        });
  }

  private void go(int to) {
    shown = to;
    place.set(place.get().map(before -> new Place(to + 1, before.of())));
    show.accept(search.hits().get().messages().get(to));
  }
}
