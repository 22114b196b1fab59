package org.tautan.protocol.content;

/// Carries nothing but the sender's directory, which stands in the [Content].
public record ListAnnouncement() implements Kind {}
