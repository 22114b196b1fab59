package org.tautan.protocol.content;

import org.tautan.protocol.MessageId;

/// The answer to a [Retry] that will not be fulfilled: the placeholder ends.
public record NotSent(MessageId messageId) implements Kind {}
