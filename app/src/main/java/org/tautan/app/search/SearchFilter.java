package org.tautan.app.search;

import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.model.SearchWords;
import org.tautan.protocol.AccountId;

/// From whom, where and when the messages are that somebody looks for.
///
/// @param chat empty for all of them
/// @param sender empty for anybody
/// @param from since when, ms since 1970; empty for the beginning
/// @param until before when; empty for no end
public record SearchFilter(
    Optional<AccountId> chat, Optional<AccountId> sender, OptionalLong from, OptionalLong until) {
  /// Everything.
  public static final SearchFilter NONE =
      new SearchFilter(
          Optional.empty(), Optional.empty(), OptionalLong.empty(), OptionalLong.empty());

  SearchQuery on(SearchWords words) {
    return new SearchQuery(words, chat, sender, from, until);
  }

  /// The same in another chat.
  public SearchFilter in(Optional<AccountId> one) {
    return new SearchFilter(one, sender, from, until);
  }

  /// The same from another sender.
  public SearchFilter by(Optional<AccountId> one) {
    return new SearchFilter(chat, one, from, until);
  }

  /// The same within another time.
  public SearchFilter during(OptionalLong since, OptionalLong before) {
    return new SearchFilter(chat, sender, since, before);
  }
}
