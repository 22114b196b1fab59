package org.tautan.protocol.linking;

/// No, from either side.
public record LinkDecline(LinkDeclineReason reason) implements LinkStep {}
