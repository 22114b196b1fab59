package org.tautan.engine.api;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.SearchQuery;

/// Looking for messages by their words. Nothing here waits for the network; where the store has an
/// index, what is asked for costs the same among a million messages; a store in memory looks at
/// them.
public interface Search {
  /// The newest messages below another one, newest first.
  ///
  /// @param below exclusive; empty for the newest of all
  Found find(SearchQuery query, Optional<Message> below, int limit);

  /// How many there are.
  ///
  /// @param most where counting ends
  int count(SearchQuery query, int most);

  /// A page of what was found.
  ///
  /// @param messages newest first
  /// @param reach whether old messages may be missing
  record Found(List<Message> messages, Reach reach) {}

  /// Which messages were looked at.
  enum Reach {
    /// Every one.
    ALL,
    /// The newest ones: an index of those that were here before it is still being made.
    NEWEST
  }
}
