package org.tautan.protocol.content;

import java.util.Optional;

/// One chat as a phone gives it to a new companion.
///
/// @param decision what the person decided, and what is known of the other side
/// @param nickname the name that this person gave them; empty for none
/// @param readUpTo everything up to here has been read
public record HistoryChat(ChatDecision decision, String nickname, Optional<OrderKey> readUpTo) {}
