package org.tautan.relay.mailbox;

/// How a mailbox stands.
///
/// @param waiting envelopes and gap markers in it
/// @param lastSequence the last one given out, 0 when nothing ever came
public record MailboxState(long waiting, long lastSequence) {}
