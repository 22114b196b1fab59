package org.tautan.engine.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.protocol.AccountId;

/// Which messages somebody looks for.
///
/// @param words that they have, all of them
/// @param chat in which they stand; empty for all that are neither blocked nor removed
/// @param sender who wrote them; empty for anybody
/// @param from since when, ms since 1970 of the clock that orders them; empty for the beginning
/// @param until before when, exclusive; empty for no end
public record SearchQuery(
    SearchWords words,
    Optional<AccountId> chat,
    Optional<AccountId> sender,
    OptionalLong from,
    OptionalLong until) {
  /// The order of what is found.
  public static final Comparator<Message> NEWEST_FIRST =
      Comparator.comparing(Message::order)
          .thenComparing(message -> message.sender().account())
          .thenComparing(Message::chat)
          .reversed();

  private static final int COUNTER_BITS = 16;

  /// Words in all chats, from anybody, at any time.
  public static SearchQuery of(SearchWords words) {
    return new SearchQuery(
        words, Optional.empty(), Optional.empty(), OptionalLong.empty(), OptionalLong.empty());
  }

  /// The same in one chat.
  public SearchQuery in(AccountId one) {
    return new SearchQuery(words, Optional.of(one), sender, from, until);
  }

  /// The same from one sender.
  public SearchQuery by(AccountId one) {
    return new SearchQuery(words, chat, Optional.of(one), from, until);
  }

  /// The same within a time.
  public SearchQuery during(OptionalLong since, OptionalLong before) {
    return new SearchQuery(words, chat, sender, since, before);
  }

  /// Whether a message is looked for; whether its chat is blocked is not known here.
  public boolean finds(Message message) {
    long millis = message.order().sentAt() >>> COUNTER_BITS;
    return message.body() instanceof MessageBody.Text text
        && (chat.isEmpty() || chat.get().equals(message.chat()))
        && (sender.isEmpty() || sender.get().equals(message.sender().account()))
        && (from.isEmpty() || millis >= from.getAsLong())
        && (until.isEmpty() || millis < until.getAsLong())
        && words.isIn(text.text());
  }
}
