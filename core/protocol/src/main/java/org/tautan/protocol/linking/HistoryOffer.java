package org.tautan.protocol.linking;

/// How much history the person wants the new companion to have.
public record HistoryOffer(HistoryDepth depth) {}
