package org.tautan.protocol.envelope;

/// One place in a mailbox: a message, or a mark that messages are missing.
public sealed interface DeliveryItem permits Envelope, GapMarker {}
