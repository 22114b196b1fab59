package org.tautan.engine.port;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.SearchQuery;

/// Texts by their words. What is found is always what [MessageStore] holds.
public interface SearchStore {
  /// The newest messages below another one, newest first ([SearchQuery#NEWEST_FIRST]).
  ///
  /// @param below exclusive; need not be there any more; empty for the newest of all
  List<Message> find(SearchQuery query, Optional<Message> below, int limit);

  /// How many there are.
  ///
  /// @param most where counting ends
  int count(SearchQuery query, int most);

  /// Whether all texts can be found. Those that stood here before there was an index become so by
  /// and by, the newest first.
  boolean isComplete();

  /// Makes some more of those findable.
  ///
  /// @param rows how many at most
  void indexMore(int rows);
}
