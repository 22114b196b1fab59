package org.tautan.relay.mailbox;

import org.tautan.protocol.Bytes;

/// What was submitted before under an id.
///
/// @param digest SHA-256 of the submission's bytes
/// @param acceptedAt ms
public record PastSubmission(Bytes digest, long acceptedAt) {}
