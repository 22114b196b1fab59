package org.tautan.protocol.content;

/// A kind that this version does not know: shown as "update Tautan to see this", never as a blank.
/// Cannot be written.
///
/// @param number of its field, 10 to 99
public record UnknownKind(int number) implements Kind {}
