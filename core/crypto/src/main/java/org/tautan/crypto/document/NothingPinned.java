package org.tautan.crypto.document;

import org.tautan.protocol.AccountId;

/// Only the account's id is known, which already decides the root key.
public record NothingPinned(AccountId account) implements PinnedState {}
