package org.tautan.protocol.content;

/// Opens a fresh session, weekly or after a broken one; nothing to show.
public record Renewal() implements Kind {}
