package org.tautan.protocol.content;

import org.tautan.protocol.AccountId;

/// Everything in the chat up to here has been read on one of the account's devices. Merges by
/// maximum. Own account only.
public record ReadMarker(AccountId chat, OrderKey upTo) implements Kind {}
